<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>Assign %Ln incidents</source>
        <translation>
            <numerusform>Assign %Ln incident</numerusform>
            <numerusform>Assign %Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseTicketDialog</name>
    <message numerus="yes">
        <source>Close %Ln tickets?</source>
        <translation>
            <numerusform>Close %Ln ticket?</numerusform>
            <numerusform>Close %Ln tickets?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message numerus="yes">
        <source>%n notes were added.</source>
        <translation>
            <numerusform>%n note was added.</numerusform>
            <numerusform>%n notes were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DenyDialog</name>
    <message numerus="yes">
        <source>Deny can be used in %n second(s)</source>
        <translation>
            <numerusform>Deny can be used in %n second</numerusform>
            <numerusform>Deny can be used in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln so far. Rows appear as they arrive.</source>
        <translation>
            <numerusform>%Ln so far. Rows appear as they arrive.</numerusform>
            <numerusform>%Ln so far. Rows appear as they arrive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “%1” the list would show %Ln incidents.</source>
        <extracomment>%1: a filter in words.</extracomment>
        <translation>
            <numerusform>Without “%1” the list would show %Ln incident.</numerusform>
            <numerusform>Without “%1” the list would show %Ln incidents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents in other views.</source>
        <translation>
            <numerusform>%Ln incident in other views.</numerusform>
            <numerusform>%Ln incidents in other views.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message numerus="yes">
        <source>%Ln rooms</source>
        <translation>
            <numerusform>%Ln room</numerusform>
            <numerusform>%Ln rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentActions</name>
    <message numerus="yes">
        <source>Assign %Ln incidents to you?</source>
        <translation>
            <numerusform>Assign %Ln incident to you?</numerusform>
            <numerusform>Assign %Ln incidents to you?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the assignment of %Ln incidents?</source>
        <translation>
            <numerusform>Remove the assignment of %Ln incident?</numerusform>
            <numerusform>Remove the assignment of %Ln incidents?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentList</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <translation>
            <numerusform> · %Ln selected</numerusform>
            <numerusform> · %Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentOutput</name>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents written to %1.</source>
        <extracomment>%n: how many incidents were written. %1: name of the file.</extracomment>
        <translation>
            <numerusform>%Ln incident written to %1.</numerusform>
            <numerusform>%Ln incidents written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents copied</source>
        <translation>
            <numerusform>%Ln incident copied</numerusform>
            <numerusform>%Ln incidents copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentTableModel</name>
    <message numerus="yes">
        <source>%1 + %n</source>
        <extracomment>Rooms of an incident in a narrow column: %1 is the first, %n how many more there are.</extracomment>
        <translation>
            <numerusform>%1 + %n</numerusform>
            <numerusform>%1 + %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rooms</source>
        <extracomment>Part of &quot;23 rooms at 9 customers since 08:14&quot;.</extracomment>
        <translation>
            <numerusform>%Ln room</numerusform>
            <numerusform>%Ln rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <extracomment>Part of &quot;23 rooms at 9 customers since 08:14&quot;.</extracomment>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentWords</name>
    <message numerus="yes">
        <source>%Ln incidents assigned</source>
        <translation>
            <numerusform>%Ln incident assigned</numerusform>
            <numerusform>%Ln incidents assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents no longer assigned</source>
        <translation>
            <numerusform>%Ln incident no longer assigned</numerusform>
            <numerusform>%Ln incidents no longer assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %Ln incidents</source>
        <translation>
            <numerusform>Note added to %Ln incident</numerusform>
            <numerusform>Note added to %Ln incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets closed</source>
        <translation>
            <numerusform>%Ln ticket closed</numerusform>
            <numerusform>%Ln tickets closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They belong to %Ln customers: %1.</source>
        <extracomment>Which customers a change touches. %1: their names.</extracomment>
        <translation>
            <numerusform>It belongs to %Ln customer: %1.</numerusform>
            <numerusform>They belong to %Ln customers: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signals suppressed</source>
        <translation>
            <numerusform>%Ln signal suppressed</numerusform>
            <numerusform>%Ln signals suppressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signals no longer suppressed</source>
        <translation>
            <numerusform>%Ln signal no longer suppressed</numerusform>
            <numerusform>%Ln signals no longer suppressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents changed</source>
        <translation>
            <numerusform>%Ln incident changed</numerusform>
            <numerusform>%Ln incidents changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationDetail</name>
    <message numerus="yes">
        <source>Sent in %n second(s)</source>
        <translation>
            <numerusform>Sent in %n second</numerusform>
            <numerusform>Sent in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationListModel</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <comment>expires</comment>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3, %n room(s), expires %4</source>
        <extracomment>An invitation as one sentence for a screen reader: %1 customer, %2 domain, %3 state, %4 &quot;in 3 days&quot;.</extracomment>
        <translation>
            <numerusform>%1, %2, %3, %n room, expires %4</numerusform>
            <numerusform>%1, %2, %3, %n rooms, expires %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationRows</name>
    <message numerus="yes">
        <source>%1, %2, %3, %n room(s)</source>
        <extracomment>An invitation for a screen reader: %1 customer, %2 domain, %3 as in &quot;Expires in 5 days&quot;.</extracomment>
        <translation>
            <numerusform>%1, %2, %3, %n room</numerusform>
            <numerusform>%1, %2, %3, %n rooms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationWords</name>
    <message numerus="yes">
        <source>Expired %n day(s) ago</source>
        <translation>
            <numerusform>Expired %n day ago</numerusform>
            <numerusform>Expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires soon: in %n minute(s)</source>
        <translation>
            <numerusform>Expires soon: in %n minute</numerusform>
            <numerusform>Expires soon: in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires soon: in %n hour(s)</source>
        <translation>
            <numerusform>Expires soon: in %n hour</numerusform>
            <numerusform>Expires soon: in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires soon: in %n day(s)</source>
        <translation>
            <numerusform>Expires soon: in %n day</numerusform>
            <numerusform>Expires soon: in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Expires in %n day</numerusform>
            <numerusform>Expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%n room</numerusform>
            <numerusform>%n rooms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyNotesDialog</name>
    <message numerus="yes">
        <source>Add the same note to %Ln incidents</source>
        <translation>
            <numerusform>Add the same note to %Ln incident</numerusform>
            <numerusform>Add the same note to %Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewRowsPill</name>
    <message numerus="yes">
        <source>%Ln new – press Home</source>
        <extracomment>Button over the list: rows have arrived above the first visible one.</extracomment>
        <translation>
            <numerusform>%Ln new – press Home</numerusform>
            <numerusform>%Ln new – press Home</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message numerus="yes">
        <source>The note is too long by %Ln characters.</source>
        <translation>
            <numerusform>The note is too long by %Ln character.</numerusform>
            <numerusform>The note is too long by %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters left</source>
        <translation>
            <numerusform>%Ln character left</numerusform>
            <numerusform>%Ln characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%Ln new incident(s)</source>
        <translation>
            <numerusform>%Ln new incident</numerusform>
            <numerusform>%Ln new incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %Ln customer(s)</source>
        <extracomment>Behind &quot;12 new incidents&quot;.</extracomment>
        <translation>
            <numerusform>at %Ln customer</numerusform>
            <numerusform>at %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message numerus="yes">
        <source>%Ln rooms are affected.</source>
        <translation>
            <numerusform>%Ln room is affected.</numerusform>
            <numerusform>%Ln rooms are affected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has come back %Ln times.</source>
        <translation>
            <numerusform>It has come back %Ln time.</numerusform>
            <numerusform>It has come back %Ln times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfTable</name>
    <message numerus="yes">
        <source>%1 + %n</source>
        <extracomment>Rooms of an incident in a narrow column: %1 is the first, %n how many more there are.</extracomment>
        <translation>
            <numerusform>%1 + %n</numerusform>
            <numerusform>%1 + %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrincipalPicker</name>
    <message numerus="yes">
        <source>Found in the directory: %n</source>
        <translation>
            <numerusform>Found in the directory: %n</numerusform>
            <numerusform>Found in the directory: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Purging</name>
    <message numerus="yes">
        <source>Purge what is stored of %n customer(s)?</source>
        <translation>
            <numerusform>Purge what is stored of %n customer?</numerusform>
            <numerusform>Purge what is stored of %n customers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailCounts</name>
    <message numerus="yes">
        <source>%n active incident(s)</source>
        <translation>
            <numerusform>%n active incident</numerusform>
            <numerusform>%n active incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) waiting</source>
        <translation>
            <numerusform>%n invitation waiting</numerusform>
            <numerusform>%n invitations waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message numerus="yes">
        <source>Released at the end: %Ln rooms</source>
        <translation>
            <numerusform>Released at the end: %Ln room</numerusform>
            <numerusform>Released at the end: %Ln rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Released at the end: %Ln roles</source>
        <translation>
            <numerusform>Released at the end: %Ln role</numerusform>
            <numerusform>Released at the end: %Ln roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Released at the end: %Ln assignments</source>
        <translation>
            <numerusform>Released at the end: %Ln assignment</numerusform>
            <numerusform>Released at the end: %Ln assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Access ended for %Ln people</source>
        <translation>
            <numerusform>Access ended for %Ln person</numerusform>
            <numerusform>Access ended for %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left at the service: %Ln roles</source>
        <translation>
            <numerusform>Left at the service: %Ln role</numerusform>
            <numerusform>Left at the service: %Ln roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left at the service: %Ln assignments</source>
        <translation>
            <numerusform>Left at the service: %Ln assignment</numerusform>
            <numerusform>Left at the service: %Ln assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left in this console: %Ln incidents</source>
        <translation>
            <numerusform>Left in this console: %Ln incident</numerusform>
            <numerusform>Left in this console: %Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordIssueDialog</name>
    <message numerus="yes">
        <source>%Ln rooms count as Unhealthy until the ticket is closed.</source>
        <translation>
            <numerusform>%Ln room counts as Unhealthy until the ticket is closed.</numerusform>
            <numerusform>%Ln rooms count as Unhealthy until the ticket is closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationshipWarnings</name>
    <message numerus="yes">
        <source>Role(s) taken back: %1</source>
        <extracomment>Warning about a customer: roles we no longer hold there. %1 as in &quot;Help desk, Night shift&quot;; %n how many.</extracomment>
        <translation>
            <numerusform>Role taken back: %1</numerusform>
            <numerusform>Roles taken back: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer room(s) in scope</source>
        <extracomment>Warning about a customer: its scope has become smaller by this many rooms.</extracomment>
        <translation>
            <numerusform>%n fewer room in scope</numerusform>
            <numerusform>%n fewer rooms in scope</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveCustomerDialog</name>
    <message numerus="yes">
        <source>%Ln rooms can no longer be seen.</source>
        <translation>
            <numerusform>%Ln room can no longer be seen.</numerusform>
            <numerusform>%Ln rooms can no longer be seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents are still open; nobody of your organisation can work on them afterwards.</source>
        <translation>
            <numerusform>%Ln incident is still open; nobody of your organisation can work on it afterwards.</numerusform>
            <numerusform>%Ln incidents are still open; nobody of your organisation can work on them afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are recorded issues: only the customer can close those then.</source>
        <translation>
            <numerusform>%Ln of them is a recorded issue: only the customer can close it then.</numerusform>
            <numerusform>%Ln of them are recorded issues: only the customer can close those then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people lose their access.</source>
        <translation>
            <numerusform>%Ln person loses their access.</numerusform>
            <numerusform>%Ln people lose their access.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents kept by this console are deleted from it.</source>
        <translation>
            <numerusform>%Ln incident kept by this console is deleted from it.</numerusform>
            <numerusform>%Ln incidents kept by this console are deleted from it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleCopies</name>
    <message numerus="yes">
        <source>%Ln copied</source>
        <translation>
            <numerusform>%Ln copied</numerusform>
            <numerusform>%Ln copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not copied</source>
        <translation>
            <numerusform>%Ln not copied</numerusform>
            <numerusform>%Ln not copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers chosen</source>
        <translation>
            <numerusform>%Ln customer chosen</numerusform>
            <numerusform>%Ln customers chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>A long list of names, cut. %1: the first of them.</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message numerus="yes">
        <source>Its %Ln assignments are deleted with it; whoever held them loses what it allowed with the next click.</source>
        <translation>
            <numerusform>Its assignment is deleted with it; whoever held it loses what it allowed with the next click.</numerusform>
            <numerusform>Its %Ln assignments are deleted with it; whoever held them loses what it allowed with the next click.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln roles at %1</source>
        <translation>
            <numerusform>%Ln role at %1</numerusform>
            <numerusform>%Ln roles at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopePicker</name>
    <message numerus="yes">
        <source>%Ln rooms</source>
        <translation>
            <numerusform>%Ln room</numerusform>
            <numerusform>%Ln rooms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message numerus="yes">
        <source>Preparing the demo: %Ln incidents so far…</source>
        <translation>
            <numerusform>Preparing the demo: %Ln incident so far…</numerusform>
            <numerusform>Preparing the demo: %Ln incidents so far…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoredData</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoredWords</name>
    <message numerus="yes">
        <source>Data of %n customer(s) is kept so that the console starts at once and works without a network. It is encrypted with a key for each customer; when your access to a customer ends, its key is destroyed.</source>
        <translation>
            <numerusform>Data of %n customer is kept so that the console starts at once and works without a network. It is encrypted with a key for each customer; when your access to a customer ends, its key is destroyed.</numerusform>
            <numerusform>Data of %n customers is kept so that the console starts at once and works without a network. It is encrypted with a key for each customer; when your access to a customer ends, its key is destroyed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroyed after %n day(s) without contact to the service</source>
        <translation>
            <numerusform>Destroyed after %n day without contact to the service</numerusform>
            <numerusform>Destroyed after %n days without contact to the service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuppressDialog</name>
    <message numerus="yes">
        <source>Suppress %Ln signals?</source>
        <translation>
            <numerusform>Suppress %Ln signal?</numerusform>
            <numerusform>Suppress %Ln signals?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are suppressed already.</source>
        <translation>
            <numerusform>%Ln of them is suppressed already.</numerusform>
            <numerusform>%Ln of them are suppressed already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncSummary</name>
    <message numerus="yes">
        <source>%n malformed record(s) since sign-in</source>
        <translation>
            <numerusform>%n malformed record since sign-in</numerusform>
            <numerusform>%n malformed records since sign-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) not reached</source>
        <translation>
            <numerusform>%n customer not reached</numerusform>
            <numerusform>%n customers not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantListModel</name>
    <message numerus="yes">
        <source>%1, %2, %3, %n active incident(s)</source>
        <extracomment>A customer as one sentence for a screen reader: %1 name, %2 domain, %3 state of the relationship.</extracomment>
        <translation>
            <numerusform>%1, %2, %3, %n active incident</numerusform>
            <numerusform>%1, %2, %3, %n active incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantManagersPage</name>
    <message numerus="yes">
        <source>%Ln tenant managers</source>
        <translation>
            <numerusform>%Ln tenant manager</numerusform>
            <numerusform>%Ln tenant managers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantSwitcher</name>
    <message numerus="yes">
        <source>%n invitation(s) waiting – %1</source>
        <extracomment>Empty state of the tenant switcher: %1 are the keys of the page that shows the invitations.</extracomment>
        <translation>
            <numerusform>%n invitation waiting – %1</numerusform>
            <numerusform>%n invitations waiting – %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantSwitcherModel</name>
    <message numerus="yes">
        <source>%1, %n active incident(s)</source>
        <extracomment>An entry of the tenant switcher for a screen reader: %1 is the customer&apos;s name.</extracomment>
        <translation>
            <numerusform>%1, %n active incident</numerusform>
            <numerusform>%1, %n active incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantWords</name>
    <message numerus="yes">
        <source>%n active</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) action</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n needs action</numerusform>
            <numerusform>%n need action</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantsPage::Private</name>
    <message numerus="yes">
        <source>%n invitation(s) waiting</source>
        <translation>
            <numerusform>%n invitation waiting</numerusform>
            <numerusform>%n invitations waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n former customer(s)</source>
        <translation>
            <numerusform>%n former customer</numerusform>
            <numerusform>%n former customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n about to expire</source>
        <extracomment>Added to &quot;2 invitations waiting&quot; (%1): how many of them will not be good much longer.</extracomment>
        <translation>
            <numerusform>%1, %n about to expire</numerusform>
            <numerusform>%1, %n about to expire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>Scope: %n customer(s)</source>
        <translation>
            <numerusform>Scope: %n customer</numerusform>
            <numerusform>Scope: %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoOffer</name>
    <message numerus="yes">
        <source>%Ln incidents snoozed %1</source>
        <extracomment>%1: as in &quot;until 14:30&quot;</extracomment>
        <translation>
            <numerusform>%Ln incident snoozed %1</numerusform>
            <numerusform>%Ln incidents snoozed %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents assigned to %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>
            <numerusform>%Ln incident assigned to %1</numerusform>
            <numerusform>%Ln incidents assigned to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents unassigned</source>
        <translation>
            <numerusform>%Ln incident unassigned</numerusform>
            <numerusform>%Ln incidents unassigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signals suppressed</source>
        <translation>
            <numerusform>%Ln signal suppressed</numerusform>
            <numerusform>%Ln signals suppressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signals no longer suppressed</source>
        <translation>
            <numerusform>%Ln signal no longer suppressed</numerusform>
            <numerusform>%Ln signals no longer suppressed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message numerus="yes">
        <source>%Ln views added.</source>
        <translation>
            <numerusform>%Ln view added.</numerusform>
            <numerusform>%Ln views added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkResultDialog</name>
    <message numerus="yes">
        <source>%Ln incidents could not be changed</source>
        <translation>
            <numerusform>%Ln incident could not be changed</numerusform>
            <numerusform>%Ln incidents could not be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others were.</source>
        <translation>
            <numerusform>%Ln other was.</numerusform>
            <numerusform>%Ln others were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roomwarden::AccessWords</name>
    <message numerus="yes">
        <source>%1 and %n more role(s)</source>
        <extracomment>%1 the name of a role</extracomment>
        <translation>
            <numerusform>%1 and %n more role</numerusform>
            <numerusform>%1 and %n more roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roomwarden::Leaving</name>
    <message numerus="yes">
        <source>%n change(s) have not been confirmed by the service yet and may be lost.</source>
        <translation>
            <numerusform>%n change has not been confirmed by the service yet and may be lost.</numerusform>
            <numerusform>%n changes have not been confirmed by the service yet and may be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) are written but not sent and will be lost.</source>
        <translation>
            <numerusform>%n note is written but not sent and will be lost.</numerusform>
            <numerusform>%n notes are written but not sent and will be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roomwarden::RelativeTime</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <extracomment>Abbreviation of days, in a column</extracomment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>Abbreviation of hours, in a column</extracomment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>Abbreviation of minutes, in a column</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roomwarden::Span</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A span of time in a narrow column, in minutes.</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>A span of time in a narrow column, in hours.</extracomment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roomwarden::SyncWords</name>
    <message numerus="yes">
        <source>%n not reached</source>
        <extracomment>In the bar, short: customers whose data could not be read</extracomment>
        <translation>
            <numerusform>%n not reached</numerusform>
            <numerusform>%n not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) could not be reached. The others are up to date as of %1.</source>
        <translation>
            <numerusform>%n customer could not be reached. The others are up to date as of %1.</numerusform>
            <numerusform>%n customers could not be reached. The others are up to date as of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading incidents: %n so far.</source>
        <translation>
            <numerusform>Reading incidents: %n so far.</numerusform>
            <numerusform>Reading incidents: %n so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) not reached</source>
        <translation>
            <numerusform>%n customer not reached</numerusform>
            <numerusform>%n customers not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n malformed record(s) skipped</source>
        <translation>
            <numerusform>%n malformed record skipped</numerusform>
            <numerusform>%n malformed records skipped</numerusform>
        </translation>
    </message>
</context>
</TS>
