<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Roomwarden</source>
        <translation>О программе Roomwarden</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <extracomment>%1 version of the program, %2 version of Qt</extracomment>
        <translation>Версия %1, Qt %2</translation>
    </message>
    <message>
        <source>Console for partners that look after the Microsoft Teams Rooms of many customers.

Free software under the GNU General Public License, version 3 or later. Without any warranty.</source>
        <translation>Консоль для партнеров, которые обслуживают комнаты Microsoft Teams многих клиентов.

Свободная программа на условиях GNU General Public License версии 3 или более поздней. Без каких-либо гарантий.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>AcceptWizard</name>
    <message>
        <source>Accept the invitation of %1</source>
        <translation>Принять приглашение клиента %1</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>Steps of accepting an invitation.</extracomment>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Primary admins</source>
        <translation>Основные администраторы</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Sending the answer</source>
        <translation>Отправка ответа</translation>
    </message>
    <message>
        <source>What the invitation grants</source>
        <translation>Что предоставляет приглашение</translation>
    </message>
    <message>
        <source>Primary admins see the data of %1 and give roles to others. Choose at least one.</source>
        <translation>Основные администраторы видят данные клиента %1 и выдают роли другим. Выберите хотя бы одного.</translation>
    </message>
    <message>
        <source>What happens when you accept</source>
        <translation>Что произойдет после принятия</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <extracomment>Button: to the step before.</extracomment>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Назад (Alt+Стрелка влево)</translation>
    </message>
    <message>
        <source>At least one primary admin is required. Search for a user or a security group of %1.</source>
        <translation>Нужен хотя бы один основной администратор. Найдите пользователя или группу безопасности организации %1.</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>Копировать ИД запроса</translation>
    </message>
    <message>
        <source>%1 has just changed this invitation. Please review it again.</source>
        <translation>Клиент %1 только что изменил это приглашение. Проверьте его еще раз.</translation>
    </message>
    <message>
        <source>This invitation can no longer be accepted</source>
        <translation>Это приглашение больше нельзя принять</translation>
    </message>
    <message>
        <source>Accept</source>
        <extracomment>Buttons of a form in steps: the one that accepts is called as in the service&apos;s own portal.</extracomment>
        <translation>Принять</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Далее</translation>
    </message>
    <message>
        <source>Accept (Ctrl+Enter)</source>
        <translation>Принять (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Next (Ctrl+Enter)</source>
        <translation>Далее (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Sending. You may close this; you will be told how it ended.</source>
        <translation>Отправка. Это окно можно закрыть: о результате вы узнаете из уведомления.</translation>
    </message>
    <message>
        <source>Accepting gives you no role: you will not see the data of %1 unless you are named here or belong to a group that is.</source>
        <translation>Само принятие не дает вам роли: вы увидите данные клиента %1, только если здесь указаны вы или группа, в которую вы входите.</translation>
    </message>
    <message>
        <source>Add me</source>
        <translation>Добавить меня</translation>
    </message>
    <message>
        <source>Leave without accepting?</source>
        <translation>Выйти, не приняв приглашение?</translation>
    </message>
    <message>
        <source>Your choice of primary admins is lost. The invitation of %1 stays as it is.</source>
        <translation>Выбранные основные администраторы не сохранятся. Приглашение клиента %1 останется без изменений.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a button: %1 its name, %2 its key, as in &quot;Refresh (F5)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <extracomment>Line of a tooltip: why a button cannot be used now; %1 is a sentence</extracomment>
        <translation>Недоступно. %1</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Назначить</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Assign: %1</source>
        <translation>Назначить: %1</translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln incidents</source>
        <translation>
            <numerusform>Назначить %Ln инцидент</numerusform>
            <numerusform>Назначить %Ln инцидента</numerusform>
            <numerusform>Назначить %Ln инцидентов</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;To whom</source>
        <translation>&amp;Кому</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>AssignmentCard</name>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Edit assignment %1</source>
        <translation>Изменить назначение «%1»</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Delete assignment %1</source>
        <translation>Удалить назначение «%1»</translation>
    </message>
    <message>
        <source>Members: %1 – %2</source>
        <extracomment>Who holds a role. %1: &quot;14 people and 3 groups&quot;, %2: their names.</extracomment>
        <translation>Участники: %1 – %2</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>Область: %1</translation>
    </message>
    <message>
        <source>E-mail notifications are on.</source>
        <translation>Уведомления по электронной почте включены.</translation>
    </message>
    <message>
        <source>E-mail notifications are off.</source>
        <translation>Уведомления по электронной почте выключены.</translation>
    </message>
</context>
<context>
    <name>AssignmentDialog</name>
    <message>
        <source>Add assignment to %1</source>
        <translation>Добавить назначение роли «%1»</translation>
    </message>
    <message>
        <source>Edit assignment %1</source>
        <translation>Изменить назначение «%1»</translation>
    </message>
    <message>
        <source>Assignment: %1</source>
        <translation>Назначение: %1</translation>
    </message>
    <message>
        <source>Members: %1</source>
        <translation>Участники: %1</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>Область: %1</translation>
    </message>
    <message>
        <source>They get mail about these rooms.</source>
        <translation>Они получают письма об этих комнатах.</translation>
    </message>
    <message>
        <source>They get no mail.</source>
        <translation>Писем они не получают.</translation>
    </message>
    <message>
        <source>General settings</source>
        <extracomment>Steps of the form of an assignment, as in the service&apos;s own portal.</extracomment>
        <translation>Общие параметры</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Область</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершение</translation>
    </message>
    <message>
        <source>Add assignment</source>
        <translation>Добавить назначение</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>AssignmentPages</name>
    <message>
        <source>&amp;E-mail notifications</source>
        <extracomment>Check-box of an assignment, as in the service&apos;s own portal.</extracomment>
        <translation>&amp;Уведомления по электронной почте</translation>
    </message>
    <message>
        <source>Members get mail about the rooms in the scope of this assignment.</source>
        <translation>Участники получают письма о комнатах из области этого назначения.</translation>
    </message>
    <message>
        <source>&amp;Name (required)</source>
        <translation>&amp;Имя (обязательно)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Описание</translation>
    </message>
    <message>
        <source>Assignment properties</source>
        <translation>Свойства назначения</translation>
    </message>
    <message>
        <source>Notification settings</source>
        <translation>Параметры уведомлений</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Which rooms Primary admins look after is the customer&apos;s decision alone.</source>
        <translation>За какие комнаты отвечают основные администраторы, решает только клиент.</translation>
    </message>
    <message>
        <source>Enter a name for the assignment.</source>
        <translation>Введите имя назначения.</translation>
    </message>
    <message>
        <source>Choose at least one user or security group.</source>
        <translation>Выберите хотя бы одного пользователя или группу безопасности.</translation>
    </message>
    <message>
        <source>Choose at least one room.</source>
        <translation>Выберите хотя бы одну комнату.</translation>
    </message>
</context>
<context>
    <name>CloseTicketDialog</name>
    <message>
        <source>Close ticket</source>
        <translation>Закрыть заявку</translation>
    </message>
    <message>
        <source>Close ticket at %1?</source>
        <translation>Закрыть заявку клиента %1?</translation>
    </message>
    <message>
        <source>The ticket moves to Resolved, and your name is recorded with the reason. %1 gets no message about it.</source>
        <translation>Заявка перейдет в состояние «Решено»; вместе с причиной будет записано ваше имя. Клиент %1 не получит уведомления.</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Heading over the list of reasons for closing a ticket.</extracomment>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation>Сначала выберите причину.</translation>
    </message>
    <message numerus="yes">
        <source>Close %Ln tickets?</source>
        <translation>
            <numerusform>Закрыть %Ln заявку?</numerusform>
            <numerusform>Закрыть %Ln заявки?</numerusform>
            <numerusform>Закрыть %Ln заявок?</numerusform>
        </translation>
    </message>
    <message>
        <source>The tickets move to Resolved, and your name is recorded with the reason. The customers get no message about it.</source>
        <translation>Заявки перейдут в состояние «Решено», ваше имя сохранится вместе с причиной. Клиенты не получат об этом сообщения.</translation>
    </message>
    <message>
        <source>Close tickets</source>
        <translation>Закрыть заявки</translation>
    </message>
    <message>
        <source>Choose the original, or leave it out.</source>
        <translation>Выберите исходный инцидент или оставьте поле пустым.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Палитра команд</translation>
    </message>
    <message>
        <source>Type what you want: an action, a customer, an incident</source>
        <translation>Введите, что нужно: действие, клиент, инцидент</translation>
    </message>
    <message>
        <source>Find an action, a customer or an incident</source>
        <translation>Поиск действия, клиента или инцидента</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>&gt; actions   @ customers   # incidents</source>
        <extracomment>Prefixes of the command palette.</extracomment>
        <translation>&gt; действия   @ клиенты   # инциденты</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Ничего не подходит.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <extracomment>Position in a list, for a screen reader. %1: the row as words, %2: its number, %3: how many there are.</extracomment>
        <translation>%1, %2 из %3</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button: do not do it</extracomment>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Last change: %1</source>
        <translation>Последнее изменение: %1</translation>
    </message>
    <message>
        <source>Keep what is there now</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Do it anyway</source>
        <translation>Все равно выполнить</translation>
    </message>
    <message>
        <source>Somebody changed this incident while you were looking at it</source>
        <translation>Пока вы просматривали этот инцидент, его изменили</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>Which incident a dialog is about. %1: title, %2: customer.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Assigned to %1.</source>
        <translation>Исполнитель: %1.</translation>
    </message>
    <message>
        <source>Assigned to nobody.</source>
        <translation>Исполнитель не назначен.</translation>
    </message>
    <message>
        <source>Status is %1, was %2.</source>
        <extracomment>%1: status now, %2: status before.</extracomment>
        <translation>Состояние: %1 (было: %2).</translation>
    </message>
    <message>
        <source>Severity is %1, was %2.</source>
        <extracomment>%1: severity now, %2: severity before.</extracomment>
        <translation>Серьезность: %1 (было: %2).</translation>
    </message>
    <message>
        <source>Closed by %1: %2.</source>
        <extracomment>%1: a person or the service, %2: the reason.</extracomment>
        <translation>Кем закрыто: %1. Причина: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes were added.</source>
        <translation>
            <numerusform>Добавлена %n заметка.</numerusform>
            <numerusform>Добавлены %n заметки.</numerusform>
            <numerusform>Добавлено %n заметок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something that the list does not show has changed.</source>
        <translation>Изменилось то, чего нет в списке.</translation>
    </message>
    <message>
        <source>Take the assignment away</source>
        <translation>Снять назначение</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Добавить заметку</translation>
    </message>
    <message>
        <source>Close the ticket: %1</source>
        <translation>Закрыть заявку: %1</translation>
    </message>
    <message>
        <source>Assign it to %1</source>
        <extracomment>What the technician tried to do with an incident. %1: a person, perhaps the technician.</extracomment>
        <translation>Назначить: %1</translation>
    </message>
</context>
<context>
    <name>CustomerDetail</name>
    <message>
        <source>Health and incidents</source>
        <translation>Работоспособность и инциденты</translation>
    </message>
    <message>
        <source>What you may do here</source>
        <translation>Что вам разрешено</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>No customer selected</source>
        <translation>Клиент не выбран</translation>
    </message>
    <message>
        <source>Select a customer to see what you share with it.</source>
        <translation>Выберите клиента, чтобы увидеть сведения о работе с ним.</translation>
    </message>
    <message>
        <source>%1 is no longer here</source>
        <translation>Клиента %1 здесь больше нет</translation>
    </message>
    <message>
        <source>The relationship has ended or your access has changed. What this console kept of %1&apos;s data has been deleted. See Former.</source>
        <translation>Отношения прекращены, или ваш доступ изменился. Данные клиента %1, хранившиеся в консоли, удалены. См. вкладку «Бывшие».</translation>
    </message>
    <message>
        <source>%1 What this console kept of its data has been deleted. To look after it again, %2 has to send a new invitation.</source>
        <translation>%1 Его данные, хранившиеся в консоли, удалены. Чтобы вы снова могли обслуживать клиента %2, он должен отправить новое приглашение.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other.
----------
A number of rooms and their health, as in &quot;34 Healthy&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Домен</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Data region</source>
        <translation>Регион данных</translation>
    </message>
    <message>
        <source>Rooms in scope</source>
        <translation>Комнаты в области</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Приглашение</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Стал клиентом</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Прекращено</translation>
    </message>
    <message>
        <source>My role</source>
        <translation>Моя роль</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Инциденты</translation>
    </message>
    <message>
        <source>Primary admins</source>
        <translation>Основные администраторы</translation>
    </message>
    <message>
        <source>%1 (%2 before)</source>
        <translation>%1 (было %2)</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Хранится на этом компьютере</translation>
    </message>
</context>
<context>
    <name>CustomerRows</name>
    <message>
        <source>No data access</source>
        <translation>Нет доступа к данным</translation>
    </message>
    <message>
        <source>No ticket access</source>
        <extracomment>A role of ours sees rooms but no tickets.</extracomment>
        <translation>Нет доступа к заявкам</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A cell of the list for a screen reader: %1 column, %2 what it says.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ended on</source>
        <extracomment>Column of the list of customers: when the relationship ended; or: how old the data shown is.</extracomment>
        <translation>Прекращено</translation>
    </message>
    <message>
        <source>Data age</source>
        <translation>Давность</translation>
    </message>
    <message>
        <source>My role</source>
        <extracomment>Column of the list of customers.</extracomment>
        <translation>Моя роль</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <extracomment>A customer&apos;s weightiest warning, as in &quot;No rooms in scope&quot;, and how many more there are.</extracomment>
        <translation>%1 (+%2)</translation>
    </message>
</context>
<context>
    <name>DenyDialog</name>
    <message>
        <source>Deny the invitation of %1?</source>
        <translation>Отклонить приглашение клиента %1?</translation>
    </message>
    <message>
        <source>Denying deletes the invitation. %1 has to create and send a new one before you can look after its rooms.</source>
        <translation>Отклоненное приглашение удаляется. Чтобы вы могли обслуживать комнаты клиента %1, он должен создать и отправить новое.</translation>
    </message>
    <message>
        <source>You can undo it for ten seconds; then it is sent and %1 is told.</source>
        <translation>Отказ можно отменить в течение десяти секунд; затем он будет отправлен, и клиент %1 узнает о нем.</translation>
    </message>
    <message>
        <source>&amp;Keep invitation</source>
        <extracomment>Button: leaves the invitation as it is.</extracomment>
        <translation>О&amp;ставить приглашение</translation>
    </message>
    <message>
        <source>&amp;Deny</source>
        <extracomment>Button, as the service&apos;s own portal calls it.</extracomment>
        <translation>&amp;Отклонить</translation>
    </message>
    <message>
        <source>Deny can be used now.</source>
        <translation>Кнопка «Отклонить» доступна.</translation>
    </message>
    <message numerus="yes">
        <source>Deny can be used in %n second(s)</source>
        <translation>
            <numerusform>Кнопка «Отклонить» станет доступна через %n секунду</numerusform>
            <numerusform>Кнопка «Отклонить» станет доступна через %n секунды</numerusform>
            <numerusform>Кнопка «Отклонить» станет доступна через %n секунд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Snooze notifications</source>
        <translation>Отложить уведомления</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Back to list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>Back to list (Esc)</source>
        <translation>Назад к списку (Esc)</translation>
    </message>
    <message>
        <source>High impact</source>
        <translation>Высокое влияние</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Отправка…</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Исполнитель: %1</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Не назначено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Place in the list: %1 of %2, as in &quot;3 of 1,204&quot;.</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Snoozed %1</source>
        <extracomment>Badge of an incident. %1: as in &quot;until 14:30&quot;</extracomment>
        <translation>Отложено %1</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>No access to incidents at %1</source>
        <translation>Нет доступа к инцидентам клиента %1</translation>
    </message>
    <message>
        <source>You can see that %1 exists, not its data. Ask one of its primary admins for a role with Tickets: View.</source>
        <translation>Вы видите, что клиент %1 есть, но не его данные. Попросите у его основного администратора роль с разрешением «Управление заявками: Просмотр».</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 и еще %Ln</numerusform>
            <numerusform>%1 и еще %Ln</numerusform>
            <numerusform>%1 и еще %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask a primary admin for a role with Tickets: View.</source>
        <translation>Попросите у основного администратора роль с разрешением «Управление заявками: Просмотр».</translation>
    </message>
    <message>
        <source>No role lets you read incidents</source>
        <translation>Нет роли с доступом к инцидентам</translation>
    </message>
    <message>
        <source>A role is missing at %1. %2</source>
        <extracomment>%1: names of customers, %2: a sentence.</extracomment>
        <translation>Нет роли у следующих клиентов: %1. %2</translation>
    </message>
    <message>
        <source>Reading incidents…</source>
        <translation>Загрузка инцидентов…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln so far. Rows appear as they arrive.</source>
        <translation>
            <numerusform>Загружен %Ln инцидент. Строки появляются по мере поступления.</numerusform>
            <numerusform>Загружено %Ln инцидента. Строки появляются по мере поступления.</numerusform>
            <numerusform>Загружено %Ln инцидентов. Строки появляются по мере поступления.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows appear as they arrive.</source>
        <translation>Строки появляются по мере поступления.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет подключения</translation>
    </message>
    <message>
        <source>Nothing has been read yet. The list fills when the service can be reached.</source>
        <translation>Данные еще не загружены. Список заполнится, когда служба станет доступна.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Повторить сейчас</translation>
    </message>
    <message>
        <source>Incidents could not be read</source>
        <translation>Не удалось загрузить инциденты</translation>
    </message>
    <message>
        <source>The reason is above. Nothing has been read yet.</source>
        <translation>Причина указана выше. Данные еще не загружены.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message numerus="yes">
        <source>Without “%1” the list would show %Ln incidents.</source>
        <extracomment>%1: a filter in words.</extracomment>
        <translation>
            <numerusform>Без условия «%1» в списке был бы %Ln инцидент.</numerusform>
            <numerusform>Без условия «%1» в списке было бы %Ln инцидента.</numerusform>
            <numerusform>Без условия «%1» в списке было бы %Ln инцидентов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear that</source>
        <extracomment>Button: takes the filter away that hides most.</extracomment>
        <translation>Убрать условие</translation>
    </message>
    <message>
        <source>No incident in this view meets all of what was typed.</source>
        <translation>В этом представлении ни один инцидент не отвечает всем введенным условиям.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Очистить фильтр</translation>
    </message>
    <message>
        <source>Nothing in “%1”</source>
        <extracomment>Empty list, which is good news. %1: name of the view, as in &quot;Needs action&quot;.</extracomment>
        <translation>В представлении «%1» пусто</translation>
    </message>
    <message>
        <source>There are no incidents.</source>
        <translation>Инцидентов нет.</translation>
    </message>
    <message>
        <source>There are no incidents at %1.</source>
        <translation>У клиента %1 нет инцидентов.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents in other views.</source>
        <translation>
            <numerusform>%Ln инцидент в других представлениях.</numerusform>
            <numerusform>%Ln инцидента в других представлениях.</numerusform>
            <numerusform>%Ln инцидентов в других представлениях.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Кто</translation>
    </message>
    <message>
        <source>Explain access at %1</source>
        <translation>Объяснение доступа у клиента %1</translation>
    </message>
    <message>
        <source>&amp;May do what</source>
        <translation>&amp;Какое действие</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Запрос…</translation>
    </message>
    <message>
        <source>this</source>
        <translation>это</translation>
    </message>
    <message>
        <source>Yes: %1 may do %2, because:</source>
        <translation>Да: %1 имеет разрешение «%2», потому что:</translation>
    </message>
    <message>
        <source>group %1</source>
        <extracomment>A step of an explanation. %1: a security group.</extracomment>
        <translation>группа %1</translation>
    </message>
    <message>
        <source>assignment %1</source>
        <extracomment>Steps of an explanation. %1: an assignment; %1: a role.</extracomment>
        <translation>назначение «%1»</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>роль «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rooms</source>
        <translation>
            <numerusform>%Ln комната</numerusform>
            <numerusform>%Ln комнаты</numerusform>
            <numerusform>%Ln комнат</numerusform>
        </translation>
    </message>
    <message>
        <source>No: the account of %1 is disabled.</source>
        <translation>Нет: учетная запись %1 отключена.</translation>
    </message>
    <message>
        <source>No: no assignment at this customer has %1 among its members.</source>
        <translation>Нет: %1 не входит ни в одно назначение у этого клиента.</translation>
    </message>
    <message>
        <source>No: what %1 holds (%2) does not include %3.</source>
        <translation>Нет: роли пользователя %1 (%2) не включают «%3».</translation>
    </message>
    <message>
        <source>No: the role has it, but the room is outside of the scope.</source>
        <translation>Нет: у роли есть разрешение, но комната вне области.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Нет.</translation>
    </message>
    <message>
        <source>%1 sees nothing of this customer.</source>
        <translation>%1 не видит ничего у этого клиента.</translation>
    </message>
    <message>
        <source>What %1 sees here, as far as you see it too:</source>
        <translation>Что здесь видит %1 (в пределах видимого вам):</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation>Роли: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 и еще %Ln</numerusform>
            <numerusform>%1 и еще %Ln</numerusform>
            <numerusform>%1 и еще %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>Rooms, and what may be done in them. %1: &quot;9 rooms&quot;, %2: their names, %3: permissions.</extracomment>
        <translation>%1 (%2): %3</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Severity</source>
        <translation>Серьезность</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: takes every filter away.</extracomment>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Очистить фильтр</translation>
    </message>
    <message>
        <source>Active filters</source>
        <translation>Активные фильтры</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Button of a filter in use. %1: its name, %2: how many values are chosen.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <extracomment>For assistive technology: a button that opens the values of a filter. %1: its name.</extracomment>
        <translation>Фильтр: %1</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter %1, remove</source>
        <extracomment>For assistive technology: a chip that is taken away when pressed. %1: the filter in words.</extracomment>
        <translation>Фильтр «%1», удалить</translation>
    </message>
    <message>
        <source>Remove this filter (Delete)</source>
        <translation>Удалить этот фильтр (Delete)</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter incidents</source>
        <translation>Фильтр инцидентов</translation>
    </message>
    <message>
        <source>Filter: words, or severity:critical, tenant:contoso, age:&lt;2h</source>
        <translation>Фильтр: слова или severity:critical, tenant:contoso, age:&lt;2h</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Варианты завершения</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A completion, for assistive technology. %1: what is inserted, %2: what it means.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>Severity</source>
        <extracomment>Name of a filter, in front of its values.</extracomment>
        <translation>Серьезность</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Name of a filter, in front of its values.</extracomment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Name of a filter, in front of its values.</extracomment>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Name of a filter, in front of its values.</extracomment>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>Name of a filter, in front of its values.</extracomment>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Category</source>
        <extracomment>Name of a filter, in front of its values.</extracomment>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Assignee</source>
        <extracomment>Name of a filter, in front of its values.</extracomment>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Age</source>
        <extracomment>Name of a filter, in front of its values.</extracomment>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Impact</source>
        <extracomment>Name of a filter, in front of its values.</extracomment>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Ticket</source>
        <extracomment>Name of a filter, in front of its values.</extracomment>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>Value of the filter &quot;Impact&quot;.</extracomment>
        <translation>Высокое</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: кроме %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a filter, %2: its values.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>IncidentActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>Shows the incident in full.</source>
        <translation>Показывает инцидент полностью.</translation>
    </message>
    <message>
        <source>Assign to &amp;me</source>
        <translation>&amp;Назначить мне</translation>
    </message>
    <message>
        <source>Takes the selected incidents, so that colleagues know.</source>
        <translation>Назначает вам выбранные инциденты, чтобы коллеги это видели.</translation>
    </message>
    <message>
        <source>&amp;Remove assignment</source>
        <translation>&amp;Снять назначение</translation>
    </message>
    <message>
        <source>Puts the selected incidents back for everybody.</source>
        <translation>Возвращает выбранные инциденты в общую очередь.</translation>
    </message>
    <message>
        <source>Add &amp;note</source>
        <translation>&amp;Добавить заметку</translation>
    </message>
    <message>
        <source>Writes a note that the customer can read.</source>
        <translation>Добавляет заметку, которую может прочитать клиент.</translation>
    </message>
    <message>
        <source>&amp;Close ticket…</source>
        <translation>&amp;Закрыть заявку…</translation>
    </message>
    <message>
        <source>Moves a recorded issue to Resolved, with a reason.</source>
        <translation>Переводит зарегистрированную проблему в состояние «Решено» с указанием причины.</translation>
    </message>
    <message>
        <source>Row &amp;down</source>
        <translation>Строка ни&amp;же</translation>
    </message>
    <message>
        <source>In the list: the row below. The arrow keys do the same.</source>
        <translation>В списке: следующая строка. То же делают клавиши со стрелками.</translation>
    </message>
    <message>
        <source>Row &amp;up</source>
        <translation>Строка &amp;выше</translation>
    </message>
    <message>
        <source>In the list: the row above.</source>
        <translation>В списке: предыдущая строка.</translation>
    </message>
    <message>
        <source>Ne&amp;xt incident</source>
        <translation>Следу&amp;ющий инцидент</translation>
    </message>
    <message>
        <source>Shows the next one of the list.</source>
        <translation>Показывает следующий инцидент списка.</translation>
    </message>
    <message>
        <source>&amp;Previous incident</source>
        <translation>&amp;Предыдущий инцидент</translation>
    </message>
    <message>
        <source>Shows the one before in the list.</source>
        <translation>Показывает предыдущий инцидент списка.</translation>
    </message>
    <message>
        <source>Part of the incident that is shown.</source>
        <translation>Показываемый раздел инцидента.</translation>
    </message>
    <message>
        <source>Show overvie&amp;w</source>
        <translation>Показать о&amp;бзор</translation>
    </message>
    <message>
        <source>Show &amp;timeline</source>
        <translation>Показать &amp;хронологию</translation>
    </message>
    <message>
        <source>Show note&amp;s</source>
        <translation>Показать з&amp;аметки</translation>
    </message>
    <message>
        <source>&amp;Filter incidents</source>
        <translation>&amp;Фильтр инцидентов</translation>
    </message>
    <message>
        <source>Goes to the filter field. In the list / does the same.</source>
        <translation>Переходит в поле фильтра. В списке то же делает клавиша /.</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>С&amp;ледующее представление</translation>
    </message>
    <message>
        <source>The next tab above the list.</source>
        <translation>Следующая вкладка над списком.</translation>
    </message>
    <message>
        <source>Pre&amp;vious view</source>
        <translation>&amp;Предыдущее представление</translation>
    </message>
    <message>
        <source>The tab before above the list.</source>
        <translation>Предыдущая вкладка над списком.</translation>
    </message>
    <message>
        <source>S&amp;ort incidents by…</source>
        <translation>С&amp;ортировка инцидентов…</translation>
    </message>
    <message>
        <source>Chooses the order of the list.</source>
        <translation>Задает порядок списка.</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>Стол&amp;бцы…</translation>
    </message>
    <message>
        <source>Chooses what the list shows of an incident.</source>
        <translation>Задает, какие сведения об инцидентах показывает список.</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>Область просмот&amp;ра</translation>
    </message>
    <message>
        <source>Shows the current incident beside the list.</source>
        <translation>Показывает текущий инцидент рядом со списком.</translation>
    </message>
    <message>
        <source>Height of the rows.</source>
        <translation>Высота строк.</translation>
    </message>
    <message>
        <source>Rows: co&amp;mpact</source>
        <translation>Строки: &amp;компактные</translation>
    </message>
    <message>
        <source>Rows: norm&amp;al</source>
        <translation>Строки: об&amp;ычные</translation>
    </message>
    <message>
        <source>Rows: &amp;roomy</source>
        <translation>Строки: прос&amp;торные</translation>
    </message>
    <message>
        <source>Single-letter &amp;keys in the list</source>
        <translation>О&amp;днобуквенные клавиши в списке</translation>
    </message>
    <message>
        <source>On: J, K, M and others act at once. Off: typing searches the list.</source>
        <translation>Вкл.: клавиши J, K, M и другие действуют сразу. Выкл.: ввод ищет по списку.</translation>
    </message>
    <message>
        <source>The incidents are not shown (Ctrl+1).</source>
        <translation>Страница инцидентов не открыта (Ctrl+1).</translation>
    </message>
    <message>
        <source>Select an incident first.</source>
        <translation>Сначала выберите инцидент.</translation>
    </message>
    <message>
        <source>Select one incident only.</source>
        <translation>Выберите только один инцидент.</translation>
    </message>
    <message>
        <source>Select at most %L1 incidents.</source>
        <translation>Выберите не более %L1 инцидентов.</translation>
    </message>
    <message>
        <source>It is assigned to you already.</source>
        <translation>Инцидент уже назначен вам.</translation>
    </message>
    <message>
        <source>Nobody is assigned.</source>
        <translation>Исполнитель не назначен.</translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln incidents to you?</source>
        <translation>
            <numerusform>Назначить вам %Ln инцидент?</numerusform>
            <numerusform>Назначить вам %Ln инцидента?</numerusform>
            <numerusform>Назначить вам %Ln инцидентов?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the assignment of %Ln incidents?</source>
        <translation>
            <numerusform>Снять назначение с %Ln инцидента?</numerusform>
            <numerusform>Снять назначение с %Ln инцидентов?</numerusform>
            <numerusform>Снять назначение с %Ln инцидентов?</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Назначить мне</translation>
    </message>
    <message>
        <source>Remove assignment</source>
        <translation>Снять назначение</translation>
    </message>
    <message>
        <source>&amp;Assign…</source>
        <translation>На&amp;значить…</translation>
    </message>
    <message>
        <source>Gives the selected incidents to a colleague.</source>
        <translation>Передает выбранные инциденты коллеге.</translation>
    </message>
    <message>
        <source>&amp;Snooze…</source>
        <translation>&amp;Отложить…</translation>
    </message>
    <message>
        <source>Puts the selected incidents aside, for you alone, until later.</source>
        <translation>Откладывает выбранные инциденты на потом, только для вас.</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>&amp;Вернуть отложенное</translation>
    </message>
    <message>
        <source>Puts snoozed incidents back into the list.</source>
        <translation>Возвращает отложенные инциденты в список.</translation>
    </message>
    <message>
        <source>It is over already.</source>
        <translation>Этот инцидент уже завершен.</translation>
    </message>
    <message>
        <source>It is not snoozed.</source>
        <translation>Этот инцидент не отложен.</translation>
    </message>
    <message>
        <source>S&amp;uppress signal…</source>
        <translation>&amp;Подавить сигнал…</translation>
    </message>
    <message>
        <source>Ignores a signal in its room for everybody, or ends that.</source>
        <translation>Игнорирует сигнал в его комнате для всех или отменяет это.</translation>
    </message>
    <message>
        <source>Select at most %L1 signals.</source>
        <translation>Выберите не более %L1 сигналов.</translation>
    </message>
    <message>
        <source>No signal opened it: only what a device reports can be suppressed.</source>
        <translation>Он создан не сигналом: подавить можно только то, о чем сообщает устройство.</translation>
    </message>
    <message>
        <source>Flag as &amp;duplicate…</source>
        <translation>Пометить как &amp;дубликат…</translation>
    </message>
    <message>
        <source>Closes recorded issues as duplicates of another incident.</source>
        <translation>Закрывает зарегистрированные проблемы как дубликаты другого инцидента.</translation>
    </message>
</context>
<context>
    <name>IncidentDelegate</name>
    <message>
        <source>Sending…</source>
        <extracomment>A row whose change is on its way to the service.</extracomment>
        <translation>Отправка…</translation>
    </message>
</context>
<context>
    <name>IncidentDetailPane</name>
    <message>
        <source>Incident</source>
        <translation>Инцидент</translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>Tab of an incident: what it means and what to do.</extracomment>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>Tab of an incident: what happened when.</extracomment>
        <translation>Хронология</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Tab of an incident: messages beside it.</extracomment>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Parts of the incident</source>
        <translation>Разделы инцидента</translation>
    </message>
    <message>
        <source>Reading the incident</source>
        <translation>Загрузка инцидента</translation>
    </message>
    <message>
        <source>Reading the timeline</source>
        <translation>Загрузка хронологии</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <extracomment>Tab of an incident: messages beside it. %1: how many.</extracomment>
        <translation>Заметки (%1)</translation>
    </message>
    <message>
        <source>Shown as read at %1.</source>
        <translation>Показано по состоянию на %1.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копировать сведения</translation>
    </message>
    <message>
        <source>Choose an incident to read it here.</source>
        <translation>Выберите инцидент, чтобы прочитать его здесь.</translation>
    </message>
</context>
<context>
    <name>IncidentExport</name>
    <message>
        <source>Ticket</source>
        <extracomment>Column of an exported file.</extracomment>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Column of an exported file.</extracomment>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Customer id</source>
        <extracomment>Column of an exported file.</extracomment>
        <translation>ИД клиента</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Column of an exported file.</extracomment>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Room id</source>
        <extracomment>Column of an exported file.</extracomment>
        <translation>ИД комнаты</translation>
    </message>
    <message>
        <source>Incident</source>
        <extracomment>Column of an exported file: what has happened.</extracomment>
        <translation>Инцидент</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>Column of an exported file.</extracomment>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Category</source>
        <extracomment>Column of an exported file.</extracomment>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Severity</source>
        <extracomment>Column of an exported file.</extracomment>
        <translation>Серьезность</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Column of an exported file: whether somebody has to act.</extracomment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Assignee</source>
        <extracomment>Column of an exported file: the technician who took it.</extracomment>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>High impact</source>
        <extracomment>Column of an exported file.</extracomment>
        <translation>Высокое влияние</translation>
    </message>
    <message>
        <source>Repeats</source>
        <extracomment>Column of an exported file: how often it came back.</extracomment>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Column of an exported file.</extracomment>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Created (UTC)</source>
        <extracomment>Column of an exported file: a time in UTC.</extracomment>
        <translation>Создано (UTC)</translation>
    </message>
    <message>
        <source>Updated (UTC)</source>
        <extracomment>Column of an exported file: a time in UTC.</extracomment>
        <translation>Обновлено (UTC)</translation>
    </message>
    <message>
        <source>Resolved (UTC)</source>
        <extracomment>Column of an exported file: a time in UTC.</extracomment>
        <translation>Решено (UTC)</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>In the column &quot;High impact&quot; of an exported file.</extracomment>
        <translation>Да</translation>
    </message>
</context>
<context>
    <name>IncidentExporter</name>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <extracomment>Kind of file in a file dialog.</extracomment>
        <translation>CSV для электронных таблиц (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <extracomment>Kind of file in a file dialog.</extracomment>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>PDF to print (*.pdf)</source>
        <extracomment>Kind of file in a file dialog.</extracomment>
        <translation>PDF для печати (*.pdf)</translation>
    </message>
    <message>
        <source>Export incidents</source>
        <translation>Экспорт инцидентов</translation>
    </message>
    <message>
        <source>Incidents %1</source>
        <extracomment>Name of an exported file without its ending. %1: today, as in 2026-11-25.</extracomment>
        <translation>Инциденты %1</translation>
    </message>
</context>
<context>
    <name>IncidentList</name>
    <message>
        <source>Reading incidents</source>
        <translation>Загрузка инцидентов</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Представления</translation>
    </message>
    <message>
        <source>%1*</source>
        <extracomment>A view whose filter is not the one it was saved with. %1: its name.</extracomment>
        <translation>%1*</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>Tab of a view. %1: its name, %2: how many incidents it shows.</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>The filter replaces a condition of this view.</source>
        <translation>Фильтр заменяет условие этого представления.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 и еще %Ln</numerusform>
            <numerusform>%1 и еще %Ln</numerusform>
            <numerusform>%1 и еще %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>%1 shown of %2</source>
        <extracomment>Status bar. %1: rows shown, %2: incidents known.</extracomment>
        <translation>Показано: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <translation>
            <numerusform> · выбран %Ln</numerusform>
            <numerusform> · выбрано %Ln</numerusform>
            <numerusform> · выбрано %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter has changed. Ctrl+S saves it.</source>
        <translation>Фильтр изменен. Ctrl+S сохраняет его.</translation>
    </message>
</context>
<context>
    <name>IncidentOutput</name>
    <message>
        <source>Filter: %1</source>
        <translation>Фильтр: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>Скопирована %Ln строка</numerusform>
            <numerusform>Скопировано %Ln строки</numerusform>
            <numerusform>Скопировано %Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Ссылка скопирована</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents written to %1.</source>
        <extracomment>%n: how many incidents were written. %1: name of the file.</extracomment>
        <translation>
            <numerusform>%Ln инцидент записан в файл %1.</numerusform>
            <numerusform>%Ln инцидента записано в файл %1.</numerusform>
            <numerusform>%Ln инцидентов записано в файл %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A PDF holds no more: export to CSV to get all of them.</source>
        <translation>Больше в PDF не помещается: чтобы получить все, экспортируйте в CSV.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <extracomment>%1: name of the file, %2: why not, from the system.</extracomment>
        <translation>Файл %1 не записан: %2</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Копировать ст&amp;роки</translation>
    </message>
    <message>
        <source>Copies the selected rows as text and as a table.</source>
        <translation>Копирует выбранные строки как текст и как таблицу.</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Копировать как &amp;Markdown</translation>
    </message>
    <message>
        <source>Copies the selected rows as a table for a chat or a ticket.</source>
        <translation>Копирует выбранные строки как таблицу для чата или заявки.</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Копировать как &amp;JSON</translation>
    </message>
    <message>
        <source>Copies the selected incidents as the service describes them.</source>
        <translation>Копирует выбранные инциденты в том виде, в каком их описывает служба.</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Копировать &amp;ссылку</translation>
    </message>
    <message>
        <source>Copies a link that opens this incident in a colleague&apos;s console.</source>
        <translation>Копирует ссылку, которая открывает этот инцидент в консоли коллеги.</translation>
    </message>
    <message>
        <source>&amp;Export incidents…</source>
        <translation>&amp;Экспорт инцидентов…</translation>
    </message>
    <message>
        <source>Writes what the list shows to a file: CSV, JSON or PDF.</source>
        <translation>Записывает показанное в списке в файл: CSV, JSON или PDF.</translation>
    </message>
    <message>
        <source>&amp;Print incidents to PDF…</source>
        <translation>&amp;Печать инцидентов в PDF…</translation>
    </message>
    <message>
        <source>Writes what the list shows as pages.</source>
        <translation>Записывает показанное в списке постранично.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents copied</source>
        <translation>
            <numerusform>Скопирован %Ln инцидент</numerusform>
            <numerusform>Скопировано %Ln инцидента</numerusform>
            <numerusform>Скопировано %Ln инцидентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentTableModel</name>
    <message>
        <source>%1: %2, %3, %4, %5, since %6</source>
        <extracomment>An incident as one sentence for a screen reader: %1 severity, %2 title, %3 customer, %4 room, %5 state, %6 age.</extracomment>
        <translation>%1: %2, %3, %4, %5, возраст %6</translation>
    </message>
    <message>
        <source>%1, taken by %2</source>
        <extracomment>Added to the sentence about an incident: %1 is the sentence, %2 who has taken it.</extracomment>
        <translation>%1, исполнитель: %2</translation>
    </message>
    <message>
        <source>%1, high impact</source>
        <extracomment>Added to the sentence about an incident: %1 is the sentence.</extracomment>
        <translation>%1, высокое влияние</translation>
    </message>
    <message>
        <source>%1, change is being sent</source>
        <extracomment>Added to the sentence about an incident: %1 is the sentence. The service has not confirmed the change yet.</extracomment>
        <translation>%1, изменение отправляется</translation>
    </message>
    <message>
        <source>Severity</source>
        <extracomment>Column of the list of incidents.</extracomment>
        <translation>Серьезность</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Column of the list of incidents.</extracomment>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Column of the list of incidents.</extracomment>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Incident</source>
        <extracomment>Column of the list of incidents: what has happened.</extracomment>
        <translation>Инцидент</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Column of the list of incidents: whether somebody has to act.</extracomment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Assignee</source>
        <extracomment>Column of the list of incidents: the technician who took it.</extracomment>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Age</source>
        <extracomment>Column of the list of incidents: time since it was created.</extracomment>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Updated</source>
        <extracomment>Column of the list of incidents: time of the last change.</extracomment>
        <translation>Обновлено</translation>
    </message>
    <message>
        <source>Repeats</source>
        <extracomment>Column of the list of incidents: how often it came back.</extracomment>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Ticket</source>
        <extracomment>Column of the list of incidents: the ticket number.</extracomment>
        <translation>Заявка</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n</source>
        <extracomment>Rooms of an incident in a narrow column: %1 is the first, %n how many more there are.</extracomment>
        <translation>
            <numerusform>%1 + %n</numerusform>
            <numerusform>%1 + %n</numerusform>
            <numerusform>%1 + %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No room</source>
        <extracomment>Header of a group of incidents: those that are at no room.</extracomment>
        <translation>Без комнаты</translation>
    </message>
    <message>
        <source>No type</source>
        <extracomment>Header of a group of incidents: those of no type.</extracomment>
        <translation>Без типа</translation>
    </message>
    <message>
        <source>No common cause</source>
        <extracomment>Header of a group of incidents: those that nothing has in common with others of the same hour.</extracomment>
        <translation>Нет общей причины</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rooms</source>
        <extracomment>Part of &quot;23 rooms at 9 customers since 08:14&quot;.</extracomment>
        <translation>
            <numerusform>%Ln комната</numerusform>
            <numerusform>%Ln комнаты</numerusform>
            <numerusform>%Ln комнат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <extracomment>Part of &quot;23 rooms at 9 customers since 08:14&quot;.</extracomment>
        <translation>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2 since %3</source>
        <extracomment>A probable common cause: %1 is &quot;23 rooms&quot;, %2 &quot;9 customers&quot;, %3 a time.</extracomment>
        <translation>%1 у %2 с %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln инцидент</numerusform>
            <numerusform>%Ln инцидента</numerusform>
            <numerusform>%Ln инцидентов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: how many, %2: a severity.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Group %1, collapsed</source>
        <extracomment>The header of a group for a screen reader. %1: what the group is, and how many.</extracomment>
        <translation>Группа «%1», свернута</translation>
    </message>
    <message>
        <source>Group %1, expanded</source>
        <translation>Группа «%1», развернута</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Place of an incident in the list, for a screen reader. %1 and %2: numbers, as in &quot;3 of 1,204&quot;.</extracomment>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>IncidentTableView</name>
    <message>
        <source>Incidents</source>
        <translation>Инциденты</translation>
    </message>
    <message>
        <source>Columns of the incident list</source>
        <translation>Столбцы списка инцидентов</translation>
    </message>
</context>
<context>
    <name>IncidentViews</name>
    <message>
        <source>Needs action</source>
        <extracomment>View of the incident list.</extracomment>
        <translation>Требуется действие</translation>
    </message>
    <message>
        <source>Critical and Important</source>
        <extracomment>View of the incident list: these two severities.</extracomment>
        <translation>Критические и важные</translation>
    </message>
    <message>
        <source>My queue</source>
        <extracomment>View of the incident list: what is assigned to the technician.</extracomment>
        <translation>Моя очередь</translation>
    </message>
    <message>
        <source>Resolved in the last 24 h</source>
        <extracomment>View of the incident list.</extracomment>
        <translation>Решено за 24 ч</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>View of the incident list: everything.</extracomment>
        <translation>Все</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <extracomment>View of the incident list: what the technician has put aside until later.</extracomment>
        <translation>Отложенные</translation>
    </message>
</context>
<context>
    <name>IncidentWords</name>
    <message>
        <source>Code: %1</source>
        <translation>Код: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Запрос: %1</translation>
    </message>
    <message>
        <source>Your roles at %1 do not include %2.</source>
        <translation>Ваши роли у клиента %1 не включают разрешение «%2».</translation>
    </message>
    <message>
        <source>Only recorded issues are closed by hand. This one closes by itself after its signal has been healthy for 7 days.</source>
        <translation>Вручную закрываются только зарегистрированные проблемы. Этот инцидент закроется сам, когда сигнал пробудет в норме 7 дней.</translation>
    </message>
    <message>
        <source>An earlier change to this incident is still being sent.</source>
        <translation>Предыдущее изменение этого инцидента еще отправляется.</translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation>Сначала выберите причину.</translation>
    </message>
    <message>
        <source>Offline: the text is kept as a draft until you are connected.</source>
        <translation>Нет подключения: текст останется черновиком до восстановления связи.</translation>
    </message>
    <message>
        <source>Offline: this cannot be queued. Try again when connected.</source>
        <translation>Нет подключения: это действие нельзя отложить. Повторите, когда связь восстановится.</translation>
    </message>
    <message>
        <source>Sign in again first.</source>
        <translation>Сначала войдите снова.</translation>
    </message>
    <message>
        <source>Your roles at %1 do not allow this.</source>
        <translation>Ваши роли у клиента %1 этого не разрешают.</translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation>Сейчас это невозможно.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет подключения</translation>
    </message>
    <message>
        <source>What the list knows is shown. Description, timeline and notes are read when the service can be reached.</source>
        <translation>Показаны сведения из списка. Описание, хронология и заметки загрузятся, когда служба станет доступна.</translation>
    </message>
    <message>
        <source>This incident is no longer there</source>
        <translation>Этого инцидента больше нет</translation>
    </message>
    <message>
        <source>It was closed and removed by the source, or its room left your scope at %1.</source>
        <translation>Источник закрыл и удалил его, или комната вышла из вашей области у клиента %1.</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Нет доступа</translation>
    </message>
    <message>
        <source>%1 has ended the relationship. Its data can no longer be read.</source>
        <translation>Клиент %1 прекратил отношения. Его данные больше недоступны.</translation>
    </message>
    <message>
        <source>Your role at %1 was changed and no longer includes Tickets: view.</source>
        <translation>Ваша роль у клиента %1 изменена и больше не включает разрешение «Управление заявками: Просмотр».</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Требуется вход</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again to read on.</source>
        <translation>Сеанс завершен. Войдите снова, чтобы продолжить чтение.</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>Служба занята</translation>
    </message>
    <message>
        <source>It asked to wait a moment.</source>
        <translation>Она просит немного подождать.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Служба не ответила вовремя</translation>
    </message>
    <message>
        <source>The service did not answer. The network may be slow.</source>
        <translation>Служба не ответила. Возможно, сеть работает медленно.</translation>
    </message>
    <message>
        <source>Unreadable answer</source>
        <translation>Непонятный ответ</translation>
    </message>
    <message>
        <source>The service answered in a way this version does not understand. An update may be needed.</source>
        <translation>Эта версия консоли не понимает ответ службы. Возможно, нужно обновление.</translation>
    </message>
    <message>
        <source>The incident could not be read</source>
        <translation>Не удалось загрузить инцидент</translation>
    </message>
    <message>
        <source>The service reported an error.</source>
        <translation>Служба сообщила об ошибке.</translation>
    </message>
    <message>
        <source>The service cannot be reached.</source>
        <translation>Служба недоступна.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Служба не ответила вовремя.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>Сеанс завершен.</translation>
    </message>
    <message>
        <source>Your roles at %1 do not allow it.</source>
        <translation>Ваши роли у клиента %1 этого не разрешают.</translation>
    </message>
    <message>
        <source>The incident is no longer there.</source>
        <translation>Этого инцидента больше нет.</translation>
    </message>
    <message>
        <source>Somebody else changed it first.</source>
        <translation>Его уже изменил другой пользователь.</translation>
    </message>
    <message>
        <source>Only recorded issues are closed by hand.</source>
        <translation>Вручную закрываются только зарегистрированные проблемы.</translation>
    </message>
    <message>
        <source>The service refused it.</source>
        <translation>Служба отклонила действие.</translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation>Служба занята.</translation>
    </message>
    <message>
        <source>No longer assigned: %1, %2</source>
        <translation>Назначение снято: %1, %2</translation>
    </message>
    <message>
        <source>Note added: %1, %2</source>
        <translation>Заметка добавлена: %1, %2</translation>
    </message>
    <message>
        <source>Ticket closed: %1, %2</source>
        <translation>Заявка закрыта: %1, %2</translation>
    </message>
    <message>
        <source>Not assigned: %1, %2.</source>
        <translation>Не назначено: %1, %2.</translation>
    </message>
    <message>
        <source>Still assigned: %1, %2.</source>
        <translation>Назначение не снято: %1, %2.</translation>
    </message>
    <message>
        <source>The note was not added: %1, %2. Your text is kept.</source>
        <translation>Заметка не добавлена: %1, %2. Ваш текст сохранен.</translation>
    </message>
    <message>
        <source>The ticket was not closed: %1, %2.</source>
        <translation>Заявка не закрыта: %1, %2.</translation>
    </message>
    <message>
        <source>%1 (just now)</source>
        <extracomment>A moment less than a minute ago. %1: local time.</extracomment>
        <translation>%1 (только что)</translation>
    </message>
    <message>
        <source>%1 (%2 ago)</source>
        <extracomment>A moment and how long ago it was. %1: local time, %2: span, as in &quot;3 h&quot;.</extracomment>
        <translation>%1 (%2 назад)</translation>
    </message>
    <message>
        <source>%1, %2: assigned to %3</source>
        <extracomment>%1: title of an incident, %2: customer, %3: a person.</extracomment>
        <translation>%1, %2: исполнитель – %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents assigned</source>
        <translation>
            <numerusform>Назначен %Ln инцидент</numerusform>
            <numerusform>Назначено %Ln инцидента</numerusform>
            <numerusform>Назначено %Ln инцидентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents no longer assigned</source>
        <translation>
            <numerusform>Назначение снято с %Ln инцидента</numerusform>
            <numerusform>Назначение снято с %Ln инцидентов</numerusform>
            <numerusform>Назначение снято с %Ln инцидентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %Ln incidents</source>
        <translation>
            <numerusform>Заметка добавлена к %Ln инциденту</numerusform>
            <numerusform>Заметка добавлена к %Ln инцидентам</numerusform>
            <numerusform>Заметка добавлена к %Ln инцидентам</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets closed</source>
        <translation>
            <numerusform>Закрыта %Ln заявка</numerusform>
            <numerusform>Закрыто %Ln заявки</numerusform>
            <numerusform>Закрыто %Ln заявок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 и еще %Ln</numerusform>
            <numerusform>%1 и еще %Ln</numerusform>
            <numerusform>%1 и еще %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They belong to %Ln customers: %1.</source>
        <extracomment>Which customers a change touches. %1: their names.</extracomment>
        <translation>
            <numerusform>Принадлежат %Ln клиенту: %1.</numerusform>
            <numerusform>Принадлежат %Ln клиентам: %1.</numerusform>
            <numerusform>Принадлежат %Ln клиентам: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signal suppressed: %1, %2</source>
        <translation>Сигнал подавлен: %1, %2</translation>
    </message>
    <message>
        <source>Signal no longer suppressed: %1, %2</source>
        <translation>Сигнал больше не подавляется: %1, %2</translation>
    </message>
    <message>
        <source>The signal was not suppressed: %1, %2.</source>
        <translation>Сигнал не подавлен: %1, %2.</translation>
    </message>
    <message>
        <source>The signal is still suppressed: %1, %2.</source>
        <translation>Сигнал все еще подавлен: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln signals suppressed</source>
        <translation>
            <numerusform>Подавлен %Ln сигнал</numerusform>
            <numerusform>Подавлено %Ln сигнала</numerusform>
            <numerusform>Подавлено %Ln сигналов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signals no longer suppressed</source>
        <translation>
            <numerusform>Больше не подавляется %Ln сигнал</numerusform>
            <numerusform>Больше не подавляются %Ln сигнала</numerusform>
            <numerusform>Больше не подавляются %Ln сигналов</numerusform>
        </translation>
    </message>
    <message>
        <source>The original is no longer there.</source>
        <translation>Исходного инцидента больше нет.</translation>
    </message>
    <message>
        <source>The original was closed as a duplicate itself.</source>
        <translation>Исходный инцидент сам закрыт как дубликат.</translation>
    </message>
    <message>
        <source>The room or its signal is no longer there.</source>
        <translation>Комнаты или ее сигнала больше нет.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents changed</source>
        <translation>
            <numerusform>Изменен %Ln инцидент</numerusform>
            <numerusform>Изменено %Ln инцидента</numerusform>
            <numerusform>Изменено %Ln инцидентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentWork</name>
    <message>
        <source>Written before the console was last closed. Look whether it is among the notes, then send it if it is not.</source>
        <translation>Написано до последнего закрытия консоли. Посмотрите, есть ли этот текст среди заметок; если нет, отправьте его.</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Copied: %1</source>
        <extracomment>Said to assistive technology. %1: what is on the clipboard.</extracomment>
        <translation>Скопировано: %1</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Сортировка</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
</context>
<context>
    <name>InvitationAnswers</name>
    <message>
        <source>An answer to this invitation is already on its way.</source>
        <translation>Ответ на это приглашение уже отправляется.</translation>
    </message>
    <message>
        <source>Answering needs the role Tenant manager or Teams Rooms Pro Manager of %1.</source>
        <translation>Чтобы ответить, нужна роль менеджера клиентов или Teams Rooms Pro Manager в организации %1.</translation>
    </message>
    <message>
        <source>You are offline. Answers to invitations are sent at once or not at all; they are never queued.</source>
        <translation>Нет подключения. Ответы на приглашения отправляются только сразу и никогда не откладываются.</translation>
    </message>
</context>
<context>
    <name>InvitationDetail</name>
    <message>
        <source>Ask for a new invitation</source>
        <translation>Запросить новое приглашение</translation>
    </message>
    <message>
        <source>Message that asks the customer for a new invitation</source>
        <translation>Сообщение клиенту с просьбой о новом приглашении</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>&amp;Копировать сообщение</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation>Что предлагается</translation>
    </message>
    <message>
        <source>No invitation selected</source>
        <translation>Приглашение не выбрано</translation>
    </message>
    <message>
        <source>Select an invitation to see all it grants.</source>
        <translation>Выберите приглашение, чтобы увидеть все, что оно предоставляет.</translation>
    </message>
    <message>
        <source>The invitation of %1 is gone</source>
        <translation>Приглашения клиента %1 больше нет</translation>
    </message>
    <message>
        <source>invites %1 to look after %2</source>
        <comment>%1 our organisation, %2 as in 42 rooms</comment>
        <translation>предлагает организации %1 на обслуживание: %2</translation>
    </message>
    <message>
        <source>You denied this invitation. Until it is sent you can undo that.</source>
        <translation>Вы отклонили это приглашение. Пока ответ не отправлен, это можно отменить.</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes the denial back.</extracomment>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Your answer is on its way.</source>
        <translation>Ваш ответ отправляется.</translation>
    </message>
    <message numerus="yes">
        <source>Sent in %n second(s)</source>
        <translation>
            <numerusform>Отправка через %n секунду</numerusform>
            <numerusform>Отправка через %n секунды</numerusform>
            <numerusform>Отправка через %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>Копировать ИД запроса</translation>
    </message>
</context>
<context>
    <name>InvitationFacts</name>
    <message>
        <source>Domain</source>
        <translation>Домен</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>кому: %1</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Истекает</translation>
    </message>
    <message>
        <source>Rooms offered</source>
        <translation>Предложено комнат</translation>
    </message>
    <message>
        <source>Room groups</source>
        <translation>Группы комнат</translation>
    </message>
    <message>
        <source>Change control</source>
        <translation>Контроль изменений</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Who can accept</source>
        <translation>Кто может принять</translation>
    </message>
    <message>
        <source>Opens %1 in the browser</source>
        <translation>Открывает %1 в браузере</translation>
    </message>
    <message>
        <source>Read the terms</source>
        <translation>Прочитать условия</translation>
    </message>
    <message>
        <source>%1, read the terms in the browser</source>
        <translation>%1, прочитать условия в браузере</translation>
    </message>
</context>
<context>
    <name>InvitationListModel</name>
    <message>
        <source>Expired</source>
        <extracomment>When an invitation expires.</extracomment>
        <translation>Истекло</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <comment>expires</comment>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3, %n room(s), expires %4</source>
        <extracomment>An invitation as one sentence for a screen reader: %1 customer, %2 domain, %3 state, %4 &quot;in 3 days&quot;.</extracomment>
        <translation>
            <numerusform>%1, %2, %3, %n комната, срок действия: %4</numerusform>
            <numerusform>%1, %2, %3, %n комнаты, срок действия: %4</numerusform>
            <numerusform>%1, %2, %3, %n комнат, срок действия: %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Column of the list of invitations.</extracomment>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Domain</source>
        <extracomment>Column of the list of invitations: the customer&apos;s internet domain.</extracomment>
        <translation>Домен</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>Column of the list of invitations: how many rooms are offered.</extracomment>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>Column of the list of invitations: the day it was sent.</extracomment>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Expires</source>
        <extracomment>Column of the list of invitations: &quot;in 3 days&quot;.</extracomment>
        <translation>Истекает</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Column of the list of invitations: pending, accepted, expired.</extracomment>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>InvitationRefusal</name>
    <message>
        <source>A colleague has accepted this invitation in the meantime. %1 is among your customers now.</source>
        <translation>За это время приглашение принял коллега. Теперь %1 в списке ваших клиентов.</translation>
    </message>
    <message>
        <source>This invitation no longer exists: a colleague has denied it or %1 has withdrawn it. Nothing was accepted; %1 can send a new one.</source>
        <translation>Этого приглашения больше нет: его отклонил коллега или отозвал клиент %1. Ничего не принято; %1 может отправить новое.</translation>
    </message>
    <message>
        <source>At least one primary admin is required. Choose a user or a security group of %1.</source>
        <translation>Нужен хотя бы один основной администратор. Выберите пользователя или группу безопасности организации %1.</translation>
    </message>
    <message>
        <source>One of those chosen does not belong to %1 any more. Remove it and choose another.</source>
        <translation>Один из выбранных участников больше не относится к организации %1. Удалите его и выберите другого.</translation>
    </message>
    <message>
        <source>This invitation expired before the answer arrived. %1 has to send a new one.</source>
        <translation>Срок действия приглашения истек раньше, чем пришел ответ. Клиент %1 должен отправить новое.</translation>
    </message>
    <message>
        <source>%1 has changed this invitation in the meantime. Look at what it offers now, then answer again.</source>
        <translation>Тем временем клиент %1 изменил это приглашение. Посмотрите, что в нем предлагается теперь, и ответьте снова.</translation>
    </message>
    <message>
        <source>An answer to this invitation is already on its way.</source>
        <translation>Ответ на это приглашение уже отправляется.</translation>
    </message>
    <message>
        <source>%1 has withdrawn this invitation. Nothing was accepted.</source>
        <translation>Клиент %1 отозвал это приглашение. Ничего не принято.</translation>
    </message>
    <message>
        <source>Answering an invitation needs the role Tenant manager or Teams Rooms Pro Manager of %1, and you hold neither now. A Teams Rooms Pro Manager can make you a tenant manager.</source>
        <translation>Чтобы ответить на приглашение, нужна роль менеджера клиентов или Teams Rooms Pro Manager в организации %1; сейчас у вас нет ни одной из них. Назначить вас менеджером клиентов может Teams Rooms Pro Manager.</translation>
    </message>
    <message>
        <source>The service cannot be reached. The answer was not sent; the invitation is untouched.</source>
        <translation>Служба недоступна. Ответ не отправлен, приглашение не изменилось.</translation>
    </message>
    <message>
        <source>Sign in again, then answer the invitation. It is untouched.</source>
        <translation>Войдите снова и ответьте на приглашение. Оно не изменилось.</translation>
    </message>
    <message>
        <source>The service is busy. The invitation is untouched; try again in a moment.</source>
        <translation>Служба занята. Приглашение не изменилось; повторите чуть позже.</translation>
    </message>
    <message>
        <source>The service refused the answer. The invitation is untouched.</source>
        <translation>Служба отклонила ответ. Приглашение не изменилось.</translation>
    </message>
    <message>
        <source>The service could not take the answer. Look at the list before you try again.</source>
        <translation>Службе не удалось принять ответ. Прежде чем повторить, проверьте список.</translation>
    </message>
</context>
<context>
    <name>InvitationRows</name>
    <message>
        <source>Answer on its way</source>
        <extracomment>State of an invitation: our answer is being held or sent.</extracomment>
        <translation>Ответ отправляется</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3, %n room(s)</source>
        <extracomment>An invitation for a screen reader: %1 customer, %2 domain, %3 as in &quot;Expires in 5 days&quot;.</extracomment>
        <translation>
            <numerusform>%1, %2, %3, %n комната</numerusform>
            <numerusform>%1, %2, %3, %n комнаты</numerusform>
            <numerusform>%1, %2, %3, %n комнат</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>InvitationSummary</name>
    <message>
        <source>%1 becomes a customer of %2, with %3.</source>
        <translation>%1 становится клиентом организации %2 (%3).</translation>
    </message>
    <message>
        <source>Primary admins of %1, who see its data and give roles to others:</source>
        <translation>Основные администраторы клиента %1 (видят его данные и выдают роли другим):</translation>
    </message>
    <message>
        <source>You are named, so you will see the data of %1.</source>
        <translation>Вы указаны, поэтому будете видеть данные клиента %1.</translation>
    </message>
    <message>
        <source>You are not named: you will see the data of %1 only if you are in a group above.</source>
        <translation>Вы не указаны: вы увидите данные клиента %1, только если входите в одну из групп выше.</translation>
    </message>
    <message>
        <source>You are not named, so you will not see the data of %1.</source>
        <translation>Вы не указаны, поэтому не увидите данные клиента %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 change control in a few words, %2 what it means</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>InvitationWords</name>
    <message>
        <source>Accepted</source>
        <extracomment>Standing of an invitation.</extracomment>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Withdrawn by the customer</source>
        <extracomment>Standing of an invitation: the customer took it back.</extracomment>
        <translation>Отозвано клиентом</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>Standing of an invitation that ran out less than a day ago.</extracomment>
        <translation>Истекло</translation>
    </message>
    <message numerus="yes">
        <source>Expired %n day(s) ago</source>
        <translation>
            <numerusform>Истекло %n день назад</numerusform>
            <numerusform>Истекло %n дня назад</numerusform>
            <numerusform>Истекло %n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires soon: in %n minute(s)</source>
        <translation>
            <numerusform>Скоро истекает: через %n минуту</numerusform>
            <numerusform>Скоро истекает: через %n минуты</numerusform>
            <numerusform>Скоро истекает: через %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires soon: in %n hour(s)</source>
        <translation>
            <numerusform>Скоро истекает: через %n час</numerusform>
            <numerusform>Скоро истекает: через %n часа</numerusform>
            <numerusform>Скоро истекает: через %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires soon: in %n day(s)</source>
        <translation>
            <numerusform>Скоро истекает: через %n день</numerusform>
            <numerusform>Скоро истекает: через %n дня</numerusform>
            <numerusform>Скоро истекает: через %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Истекает через %n день</numerusform>
            <numerusform>Истекает через %n дня</numerusform>
            <numerusform>Истекает через %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%n комната</numerusform>
            <numerusform>%n комнаты</numerusform>
            <numerusform>%n комнат</numerusform>
        </translation>
    </message>
    <message>
        <source>None as a whole</source>
        <extracomment>The invitation offers single rooms, no whole room group.</extracomment>
        <translation>Нет целых групп</translation>
    </message>
    <message>
        <source>Auto approval for every event</source>
        <translation>Автоматическое одобрение всех событий</translation>
    </message>
    <message>
        <source>Manual approval for some events</source>
        <translation>Одобрение некоторых событий вручную</translation>
    </message>
    <message>
        <source>What you change in these rooms takes effect at once; %1 approves nothing beforehand.</source>
        <translation>Ваши изменения в этих комнатах вступают в силу сразу, без предварительного одобрения клиента %1.</translation>
    </message>
    <message>
        <source>Some of what you change waits until %1 approves it.</source>
        <translation>Некоторые ваши изменения ждут одобрения клиента %1.</translation>
    </message>
    <message>
        <source>Not stated</source>
        <extracomment>The invitation names no version of the terms.</extracomment>
        <translation>Не указаны</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Версия %1</translation>
    </message>
    <message>
        <source>You can, as Teams Rooms Pro Manager of %1.</source>
        <translation>Вы (Teams Rooms Pro Manager организации %1).</translation>
    </message>
    <message>
        <source>You can, as tenant manager of %1.</source>
        <translation>Вы (менеджер клиентов организации %1).</translation>
    </message>
    <message>
        <source>A tenant manager or a Teams Rooms Pro Manager of %1.</source>
        <translation>Менеджер клиентов или Teams Rooms Pro Manager организации %1.</translation>
    </message>
    <message>
        <source>This invitation expired on %1 and can no longer be answered. %2 has to send a new one.</source>
        <translation>Срок действия приглашения истек %1, ответить на него больше нельзя. Клиент %2 должен отправить новое.</translation>
    </message>
    <message>
        <source>A colleague has accepted this invitation. %1 is among your customers now.</source>
        <translation>Это приглашение принял коллега. Теперь %1 в списке ваших клиентов.</translation>
    </message>
    <message>
        <source>%1 has withdrawn this invitation. Nothing was accepted.</source>
        <translation>Клиент %1 отозвал это приглашение. Ничего не принято.</translation>
    </message>
    <message>
        <source>Hello %1 team,

your invitation to manage your Teams Rooms expired on %2 before we could accept it. Please send a new one: in the Teams Rooms Pro Management portal open Settings &gt; Partners &gt; Add partner, enter our domain %3, and choose up to 30 days until it expires.

Thank you
%5
%4</source>
        <extracomment>A message to a customer. %1 customer, %2 date, %3 our domain, %4 our organisation, %5 the person.</extracomment>
        <translation>Здравствуйте, команда %1!

Срок действия вашего приглашения на управление комнатами Teams истек %2, и мы не успели его принять. Отправьте, пожалуйста, новое: на портале Teams Rooms Pro Management откройте «Параметры» &gt; «Партнеры» &gt; «Добавить партнера» (Settings &gt; Partners &gt; Add partner), введите наш домен %3 и выберите срок действия до 30 дней.

Спасибо!
%5
%4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A point in time: %1 the date in full, %2 the time of day.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>InviteGuide</name>
    <message>
        <source>In the Teams Rooms Pro Management portal the customer opens Settings &gt; Partners &gt; Add partner.</source>
        <translation>На портале Teams Rooms Pro Management клиент открывает «Параметры» &gt; «Партнеры» &gt; «Добавить партнера» (Settings &gt; Partners &gt; Add partner).</translation>
    </message>
    <message>
        <source>The customer enters your domain:</source>
        <translation>Клиент вводит ваш домен:</translation>
    </message>
    <message>
        <source>The customer chooses how long the invitation is good (1 to 30 days) and which rooms it offers, agrees to the terms and sends it. It appears here.</source>
        <translation>Клиент выбирает срок действия приглашения (от 1 до 30 дней) и предлагаемые комнаты, соглашается с условиями и отправляет приглашение. Оно появится здесь.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the domain %1</source>
        <translation>Копировать домен %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>IssueRecorder</name>
    <message>
        <source>Record an iss&amp;ue…</source>
        <translation>Зарегистрировать &amp;проблему…</translation>
    </message>
    <message>
        <source>Reports a problem that no monitor sees, on behalf of a customer.</source>
        <translation>Сообщает от имени клиента о проблеме, которую не видит ни один монитор.</translation>
    </message>
    <message>
        <source>None of your roles includes Create customer incident.</source>
        <translation>Ни одна из ваших ролей не включает «Создание инцидента клиента».</translation>
    </message>
    <message>
        <source>Offline: an issue cannot be queued, because the rooms may have changed by then.</source>
        <translation>Нет подключения: проблему нельзя поставить в очередь, потому что к тому времени комнаты могут измениться.</translation>
    </message>
    <message>
        <source>Recording the issue at %1</source>
        <translation>Регистрация проблемы клиента %1</translation>
    </message>
    <message>
        <source>Issue recorded: %1</source>
        <translation>Проблема зарегистрирована: %1</translation>
    </message>
</context>
<context>
    <name>KeyValueList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For assistive technology: %1 label of a detail, %2 its value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LeftoverWords</name>
    <message>
        <source>A customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>%1: it is not known whether your last change before the console was closed arrived. Look at how things are now.</source>
        <extracomment>%1 is a customer. A change was on its way when the console closed, too long ago to send it once more.</extracomment>
        <translation>%1: неизвестно, дошло ли ваше последнее изменение, сделанное до закрытия консоли. Проверьте текущее состояние.</translation>
    </message>
    <message>
        <source>%1: your last change before the console was closed was not sent. Make it again if you still want it.</source>
        <extracomment>%1 is a customer.</extracomment>
        <translation>%1: ваше последнее изменение, сделанное до закрытия консоли, не было отправлено. Если оно еще нужно, внесите его снова.</translation>
    </message>
    <message>
        <source>%1: your last change before the console was closed was not made. %2</source>
        <extracomment>%1 is a customer, %2 a sentence that says why.</extracomment>
        <translation>%1: ваше последнее изменение, сделанное до закрытия консоли, не выполнено. %2</translation>
    </message>
    <message>
        <source>%1: it cannot be found out whether your last change before the console was closed was made. %2</source>
        <extracomment>%1 is a customer, %2 a sentence that says why: access has ended. The change had been sent once already.</extracomment>
        <translation>%1: не удается узнать, выполнено ли ваше последнее изменение, сделанное до закрытия консоли. %2</translation>
    </message>
</context>
<context>
    <name>ListDetailView</name>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Назад к списку (Esc)</translation>
    </message>
</context>
<context>
    <name>ListMenus</name>
    <message>
        <source>Most urgent first</source>
        <extracomment>Order of the incident list: what needs action first, then by severity, then the newest.</extracomment>
        <translation>Сначала срочные</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Обратный порядок</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>По умолчанию</translation>
    </message>
</context>
<context>
    <name>ListTab</name>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>По запросу «%1» ничего не найдено</translation>
    </message>
    <message>
        <source>Names and domains are searched, and everything else the list shows.</source>
        <translation>Поиск идет по именам, доменам и всему остальному, что показывает список.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Очистить фильтр</translation>
    </message>
</context>
<context>
    <name>LockPanel</name>
    <message>
        <source>Unlocking</source>
        <translation>Разблокировка</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Locked. Show who you are to go on where you were; what you typed is still there.</source>
        <translation>Заблокировано. Подтвердите, кто вы, чтобы продолжить с того же места; введенный текст сохранен.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
</context>
<context>
    <name>LoopbackListener</name>
    <message>
        <source>There is nothing here.</source>
        <extracomment>In the browser</extracomment>
        <translation>Здесь ничего нет.</translation>
    </message>
    <message>
        <source>You can close this page and go back to Roomwarden.</source>
        <extracomment>In the browser, after signing in</extracomment>
        <translation>Эту страницу можно закрыть и вернуться в Roomwarden.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Shows the page %1.</source>
        <translation>Открывает страницу «%1».</translation>
    </message>
    <message>
        <source>nobody is signed in.</source>
        <translation>Вход не выполнен.</translation>
    </message>
    <message>
        <source>Create support &amp;bundle…</source>
        <translation>Создать пакет для &amp;поддержки…</translation>
    </message>
    <message>
        <source>Writes what happened to a folder, without customers&apos; names.</source>
        <translation>Записывает в папку журнал событий без имен клиентов.</translation>
    </message>
</context>
<context>
    <name>MainWindow::Private</name>
    <message>
        <source>Your access to %1 has ended. Its data was removed from this console.</source>
        <translation>Ваш доступ к клиенту %1 прекращен. Его данные удалены из консоли.</translation>
    </message>
    <message>
        <source>Your sign-in has ended. What you see is from before.</source>
        <translation>Сеанс завершен. Показаны прежние данные.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>nobody is signed in.</source>
        <translation>Вход не выполнен.</translation>
    </message>
    <message>
        <source>it belongs to the Incidents page.</source>
        <translation>Действие доступно на странице «Инциденты».</translation>
    </message>
    <message>
        <source>Show in the browser who you are. What you were about to do waits for that.</source>
        <translation>Подтвердите в браузере, кто вы. Начатое действие ждет этого.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>This computer has no keyring that is open: nothing is kept on it, and you sign in again after the next start.</source>
        <translation>На этом компьютере нет открытого хранилища ключей: на нем ничего не сохраняется, и после следующего запуска нужно будет снова войти.</translation>
    </message>
</context>
<context>
    <name>ManyNotesDialog</name>
    <message>
        <source>&amp;Add note</source>
        <translation>&amp;Добавить заметку</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Добавить заметку</translation>
    </message>
    <message numerus="yes">
        <source>Add the same note to %Ln incidents</source>
        <translation>
            <numerusform>Добавить одну заметку к %Ln инциденту</numerusform>
            <numerusform>Добавить одну заметку к %Ln инцидентам</numerusform>
            <numerusform>Добавить одну заметку к %Ln инцидентам</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>What was found, what was done, who calls back</source>
        <translation>Что обнаружено, что сделано, кто перезвонит</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Сначала введите текст.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Discard the note?</source>
        <translation>Удалить текст заметки?</translation>
    </message>
    <message>
        <source>What you typed has not been sent.</source>
        <translation>Введенный текст не отправлен.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>MenuBuilder</name>
    <message>
        <source>&amp;File</source>
        <extracomment>Menu</extracomment>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>Menu</extracomment>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>Menu</extracomment>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Incident</source>
        <extracomment>Menu</extracomment>
        <translation>&amp;Инцидент</translation>
    </message>
    <message>
        <source>&amp;Tenants</source>
        <extracomment>Menu</extracomment>
        <translation>&amp;Клиенты</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <extracomment>Menu</extracomment>
        <translation>П&amp;ереход</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>Menu</extracomment>
        <translation>&amp;Справка</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Information</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Закрыть сообщение</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For assistive technology: %1 kind of message, %2 the message</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>Копировать ИД запроса</translation>
    </message>
</context>
<context>
    <name>NavigationButton</name>
    <message>
        <source>%1, %2</source>
        <extracomment>For assistive technology: %1 a page, %2 what waits there, as in &quot;Tenants, 2 invitations waiting&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a page&apos;s button: %1 its name, %2 its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Показать названия</translation>
    </message>
    <message>
        <source>Icons only</source>
        <translation>Только значки</translation>
    </message>
</context>
<context>
    <name>NewRowsPill</name>
    <message numerus="yes">
        <source>%Ln new – press Home</source>
        <extracomment>Button over the list: rows have arrived above the first visible one.</extracomment>
        <translation>
            <numerusform>%Ln новый — нажмите Home</numerusform>
            <numerusform>%Ln новых — нажмите Home</numerusform>
            <numerusform>%Ln новых — нажмите Home</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteView</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A note, for assistive technology. %1: author, %2: time, %3: text.</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Add note</source>
        <translation>Добавить заметку</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Notes, oldest first</source>
        <translation>Заметки, сначала старые</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Напишите заметку</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Новая заметка</translation>
    </message>
    <message>
        <source>%1 can read this note.</source>
        <extracomment>Under the editor of a note. %1: the customer.</extracomment>
        <translation>Клиент %1 может прочитать эту заметку.</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Заметок пока нет.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Сначала введите текст.</translation>
    </message>
    <message numerus="yes">
        <source>The note is too long by %Ln characters.</source>
        <translation>
            <numerusform>Заметка длиннее допустимого на %Ln символ.</numerusform>
            <numerusform>Заметка длиннее допустимого на %Ln символа.</numerusform>
            <numerusform>Заметка длиннее допустимого на %Ln символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending…</source>
        <extracomment>Button while a note is on its way to the service.</extracomment>
        <translation>Отправка…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Add the note (Ctrl+Enter)</source>
        <extracomment>Tooltip of the button that sends a note.</extracomment>
        <translation>Добавить заметку (Ctrl+Enter)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters left</source>
        <translation>
            <numerusform>Остался %Ln символ</numerusform>
            <numerusform>Осталось %Ln символа</numerusform>
            <numerusform>Осталось %Ln символов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%Ln new incident(s)</source>
        <translation>
            <numerusform>%Ln новый инцидент</numerusform>
            <numerusform>%Ln новых инцидента</numerusform>
            <numerusform>%Ln новых инцидентов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>Title of a notification: a severity at a customer, as in &quot;Critical at Contoso&quot;.</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>Text of a notification: room and what is wrong there.</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>Behind &quot;3 new incidents&quot;: at one customer, by name.</extracomment>
        <translation>у клиента %1</translation>
    </message>
    <message numerus="yes">
        <source>at %Ln customer(s)</source>
        <extracomment>Behind &quot;12 new incidents&quot;.</extracomment>
        <translation>
            <numerusform>у %Ln клиента</numerusform>
            <numerusform>у %Ln клиентов</numerusform>
            <numerusform>у %Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>incidents and where</comment>
        <extracomment>Title of a notification: &quot;12 new incidents&quot; and &quot;at 4 customers&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and severity</comment>
        <extracomment>Part of a notification: how many of a severity, as in &quot;2 Critical&quot;.</extracomment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>(%1) Roomwarden</source>
        <extracomment>Title of the window: how many critical incidents nobody has looked at, and the program&apos;s name.</extracomment>
        <translation>(%1) Roomwarden</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>&amp;Notifications…</source>
        <translation>&amp;Уведомления…</translation>
    </message>
    <message>
        <source>Of what you are told, and when.</source>
        <translation>О чём и когда вас уведомлять.</translation>
    </message>
    <message>
        <source>&amp;Pause notifications for 1 hour</source>
        <translation>&amp;Приостановить уведомления на 1 час</translation>
    </message>
    <message>
        <source>What comes meanwhile is told afterwards.</source>
        <translation>О том, что придёт за это время, будет сообщено позже.</translation>
    </message>
    <message>
        <source>Pause notifications until &amp;tomorrow</source>
        <translation>Приостановить уведомления до &amp;завтра</translation>
    </message>
    <message>
        <source>Until seven in the morning. What comes meanwhile is told then.</source>
        <translation>До семи утра. О том, что придёт за это время, будет сообщено тогда же.</translation>
    </message>
    <message>
        <source>&amp;Resume notifications</source>
        <translation>&amp;Возобновить уведомления</translation>
    </message>
    <message>
        <source>Ends the pause.</source>
        <translation>Завершает паузу.</translation>
    </message>
    <message>
        <source>notifications are not paused.</source>
        <translation>уведомления не приостановлены.</translation>
    </message>
</context>
<context>
    <name>NotificationsDialog</name>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Tell me what is new in</source>
        <translation>Сообщать о новом в представлениях</translation>
    </message>
    <message>
        <source>%1: from which severity</source>
        <extracomment>Accessible name of the choice beside a view.</extracomment>
        <translation>%1: начиная с какой серьёзности</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Только «%1»</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Любая серьёзность</translation>
    </message>
    <message>
        <source>%1 and worse</source>
        <translation>«%1» и серьёзнее</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Сразу</translation>
    </message>
    <message>
        <source>What comes within a minute together</source>
        <translation>Вместе всё, что пришло за минуту</translation>
    </message>
    <message>
        <source>What comes within 15 minutes together</source>
        <translation>Вместе всё, что пришло за 15 минут</translation>
    </message>
    <message>
        <source>What comes within an hour together</source>
        <translation>Вместе всё, что пришло за час</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Часы тишины</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Начало часов тишины</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Конец часов тишины</translation>
    </message>
    <message>
        <source>Quiet on Saturday and S&amp;unday</source>
        <translation>Тишина в субботу и в&amp;оскресенье</translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>Between a check-box &quot;Quiet hours&quot; and a time.</extracomment>
        <translation>с</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between two times.</extracomment>
        <translation>до</translation>
    </message>
    <message>
        <source>What comes meanwhile is told together when they end.</source>
        <translation>О том, что придёт за это время, будет сообщено вместе, когда они закончатся.</translation>
    </message>
    <message>
        <source>&amp;Gather</source>
        <translation>С&amp;обирать</translation>
    </message>
    <message>
        <source>What may be read</source>
        <translation>Что можно прочитать</translation>
    </message>
    <message>
        <source>Show customers, rooms and &amp;titles</source>
        <translation>Показывать клиентов, комнаты и &amp;заголовки</translation>
    </message>
    <message>
        <source>Nothing until it is unlocked</source>
        <translation>Ничего до разблокировки</translation>
    </message>
    <message>
        <source>Only how many</source>
        <translation>Только количество</translation>
    </message>
    <message>
        <source>While the console is &amp;locked</source>
        <translation>Пока консоль за&amp;блокирована</translation>
    </message>
</context>
<context>
    <name>OfflineStrip</name>
    <message>
        <source>Try now</source>
        <translation>Повторить сейчас</translation>
    </message>
</context>
<context>
    <name>OriginalField</name>
    <message>
        <source>Original</source>
        <translation>Исходный инцидент</translation>
    </message>
    <message>
        <source>Number or words of the original (optional)</source>
        <translation>Номер или слова исходного инцидента (необязательно)</translation>
    </message>
    <message>
        <source>No incident that you see at this customer fits.</source>
        <translation>Среди видимых вам инцидентов этого клиента подходящих нет.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Выберите один из списка.</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Что это значит</translation>
    </message>
    <message>
        <source>Recommended action</source>
        <translation>Рекомендуемое действие</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Meetings in the room are probably suffering now.</source>
        <translation>Скорее всего, собраниям в комнате это уже мешает.</translation>
    </message>
    <message>
        <source>Meetings still work; it will get worse if left alone.</source>
        <translation>Собрания пока проходят, но без вмешательства станет хуже.</translation>
    </message>
    <message>
        <source>Meetings are not affected; this is advice on good practice.</source>
        <translation>На собрания не влияет; это рекомендация.</translation>
    </message>
    <message>
        <source>Reported as high impact.</source>
        <translation>Отмечено высокое влияние.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rooms are affected.</source>
        <translation>
            <numerusform>Затронута %Ln комната.</numerusform>
            <numerusform>Затронуты %Ln комнаты.</numerusform>
            <numerusform>Затронуто %Ln комнат.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has come back %Ln times.</source>
        <translation>
            <numerusform>Повторился %Ln раз.</numerusform>
            <numerusform>Повторился %Ln раза.</numerusform>
            <numerusform>Повторился %Ln раз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Обновлено</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Closed because</source>
        <extracomment>%1: why a ticket was closed, %2: who closed it.</extracomment>
        <translation>Причина закрытия</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Copy the ticket id</source>
        <translation>Копировать номер заявки</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Работоспособность</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Встроенное ПО</translation>
    </message>
    <message>
        <source>Teams Rooms app</source>
        <translation>Приложение Комнат Teams</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Операционная система</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Расположение</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последняя связь</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учетная запись</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Дубликат инцидента</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What helps to tell an incident. %1: customer, %2: room.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Сейчас невозможно.</translation>
    </message>
</context>
<context>
    <name>PdfTable</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Foot of a printed page. %1: this page, %2: all pages.</extracomment>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Severity</source>
        <extracomment>Columns of a printed table.</extracomment>
        <translation>Серьезность</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Инцидент</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n</source>
        <extracomment>Rooms of an incident in a narrow column: %1 is the first, %n how many more there are.</extracomment>
        <translation>
            <numerusform>%1 + %n</numerusform>
            <numerusform>%1 + %n</numerusform>
            <numerusform>%1 + %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>PermissionGrid</name>
    <message>
        <source>Permissions</source>
        <translation>Разрешения</translation>
    </message>
    <message>
        <source>Space ticks a permission, Ctrl+Space all that you can grant</source>
        <translation>Пробел отмечает разрешение, Ctrl+Пробел – все, которые вы можете предоставить</translation>
    </message>
</context>
<context>
    <name>PermissionMatrixModel</name>
    <message>
        <source>No role of a partner can hold this: only the customer&apos;s own people can.</source>
        <translation>Роли партнера не могут иметь это разрешение: только сотрудники самого клиента.</translation>
    </message>
    <message>
        <source>You do not hold this permission at this customer, so you cannot grant it.</source>
        <translation>У вас нет этого разрешения у данного клиента, поэтому вы не можете его предоставить.</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>разрешено</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>не разрешено</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A cell of the permission matrix for a screen reader. %1: &quot;Rooms: View&quot;, %2: role, %3: allowed or not allowed.</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Cell of the permission matrix of a role that cannot be edited: the role has the permission, or has it not.</extracomment>
        <translation>Да</translation>
    </message>
    <message>
        <source>Also allowed, because it is needed: %1</source>
        <extracomment>A tick in the permission matrix brought others along. %1: their names.</extracomment>
        <translation>Также разрешено, поскольку требуется: %1</translation>
    </message>
    <message>
        <source>No longer allowed either: %1</source>
        <translation>Также больше не разрешено: %1</translation>
    </message>
</context>
<context>
    <name>PersonSearch</name>
    <message>
        <source>Name or address of a colleague</source>
        <translation>Имя или адрес коллеги</translation>
    </message>
    <message>
        <source>Down and Up choose among what is found</source>
        <translation>Стрелки вниз и вверх выбирают из найденного</translation>
    </message>
    <message>
        <source>Found in the directory</source>
        <translation>Найдено в каталоге</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>No person of that name. Security groups are not listed here.</source>
        <translation>Пользователя с таким именем нет. Группы безопасности здесь не показываются.</translation>
    </message>
</context>
<context>
    <name>PersonaCard</name>
    <message>
        <source>Sign in as %1, %2</source>
        <extracomment>For assistive technology: %1 a person, %2 the person&apos;s role</extracomment>
        <translation>Войти как %1, %2</translation>
    </message>
</context>
<context>
    <name>PrimaryAdminsSection</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Добавить…</translation>
    </message>
    <message>
        <source>Add primary admins</source>
        <translation>Добавить основных администраторов</translation>
    </message>
    <message>
        <source>Reading who they are…</source>
        <translation>Загрузка списка…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Remove %1 from Primary admins</source>
        <translation>Удалить из основных администраторов: %1</translation>
    </message>
    <message>
        <source>At least one primary admin has to stay.</source>
        <translation>Должен остаться хотя бы один основной администратор.</translation>
    </message>
    <message>
        <source>Add primary admins at %1</source>
        <translation>Добавить основных администраторов клиента %1</translation>
    </message>
    <message>
        <source>Primary admins see the data of %1 and give roles to others.</source>
        <translation>Основные администраторы видят данные клиента %1 и предоставляют роли другим.</translation>
    </message>
    <message>
        <source>Primary admins</source>
        <translation>Основные администраторы</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Primary admins added at %1</source>
        <translation>Основные администраторы клиента %1 добавлены</translation>
    </message>
    <message>
        <source>Remove %1 from Primary admins of %2?</source>
        <translation>Удалить %1 из основных администраторов клиента %2?</translation>
    </message>
    <message>
        <source>That is you: unless another role or group gives you access, you will no longer see the data of %1.</source>
        <translation>Это вы: если доступ не дает другая роль или группа, вы больше не увидите данные клиента %1.</translation>
    </message>
    <message>
        <source>Unless another role or group gives them access, they no longer see the data of %1.</source>
        <translation>Если доступ не дает другая роль или группа, данные клиента %1 станут недоступны.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>Удалено: %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <extracomment>What somebody wanted to do with the primary admins. %1: names.</extracomment>
        <translation>Добавить: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>What somebody wanted to do with the primary admins. %1: a name.</extracomment>
        <translation>Удалить: %1</translation>
    </message>
    <message>
        <source>Primary admins: %1</source>
        <extracomment>The primary admins of a customer, after a colleague changed them. %1: names.</extracomment>
        <translation>Основные администраторы: %1</translation>
    </message>
    <message>
        <source>A colleague changed the primary admins meanwhile</source>
        <translation>Тем временем коллега изменил основных администраторов</translation>
    </message>
    <message>
        <source>Keep what is there now</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Do it anyway</source>
        <translation>Все равно выполнить</translation>
    </message>
</context>
<context>
    <name>PrincipalList</name>
    <message>
        <source>User</source>
        <extracomment>Kind of a directory entry: a person.</extracomment>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Security group</source>
        <extracomment>Kind of a directory entry: a group of people.</extracomment>
        <translation>Группа безопасности</translation>
    </message>
    <message>
        <source>Directory entry</source>
        <extracomment>Kind of a directory entry this version does not know.</extracomment>
        <translation>Запись каталога</translation>
    </message>
    <message>
        <source>already added</source>
        <extracomment>Spoken after a person&apos;s name: already among the chosen ones.</extracomment>
        <translation>уже в списке</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>Spoken after a person&apos;s name: the service does not accept this one.</extracomment>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Second line under a name: %1 is &quot;User&quot;, %2 an address.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>PrincipalPicker</name>
    <message>
        <source>&amp;Search users and security groups</source>
        <translation>&amp;Поиск пользователей и групп безопасности</translation>
    </message>
    <message>
        <source>Name or address at %1</source>
        <translation>Имя или адрес в %1</translation>
    </message>
    <message>
        <source>Down and Up choose among what is found, Enter adds</source>
        <translation>Стрелки вниз и вверх выбирают среди найденного, Enter добавляет</translation>
    </message>
    <message>
        <source>Found in the directory</source>
        <translation>Найдено в каталоге</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>По&amp;вторить</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Remove the selected entry (Delete)</source>
        <translation>Удалить выбранную запись (Delete)</translation>
    </message>
    <message>
        <source>Remove the selected entry from %1</source>
        <translation>Удалить выбранную запись из списка «%1»</translation>
    </message>
    <message>
        <source>Nobody yet. Choose at least one user or security group.</source>
        <translation>Пока никого нет. Выберите хотя бы одного пользователя или группу безопасности.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Heading over the chosen ones: %1 as in &quot;Primary admins&quot;, %2 how many.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Type a name or an address to search the directory.</source>
        <translation>Введите имя или адрес, чтобы искать в каталоге.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>The service cannot be reached, so the directory cannot be searched.</source>
        <translation>Служба недоступна, поэтому поиск в каталоге невозможен.</translation>
    </message>
    <message>
        <source>The directory could not be searched.</source>
        <translation>Не удалось выполнить поиск в каталоге.</translation>
    </message>
    <message>
        <source>Nobody and no security group matches “%1”.</source>
        <translation>Нет ни пользователей, ни групп безопасности по запросу «%1».</translation>
    </message>
    <message numerus="yes">
        <source>Found in the directory: %n</source>
        <translation>
            <numerusform>Найдено в каталоге: %n</numerusform>
            <numerusform>Найдено в каталоге: %n</numerusform>
            <numerusform>Найдено в каталоге: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Purging</name>
    <message>
        <source>nothing is stored on this computer.</source>
        <translation>на этом компьютере ничего не хранится.</translation>
    </message>
    <message>
        <source>changes of yours are still on their way to the service.</source>
        <translation>ваши изменения еще не дошли до службы.</translation>
    </message>
    <message>
        <source>Purge what is stored of %1?</source>
        <extracomment>%1: a customer.</extracomment>
        <translation>Очистить сохраненные данные клиента %1?</translation>
    </message>
    <message numerus="yes">
        <source>Purge what is stored of %n customer(s)?</source>
        <translation>
            <numerusform>Очистить сохраненные данные %n клиента?</numerusform>
            <numerusform>Очистить сохраненные данные %n клиентов?</numerusform>
            <numerusform>Очистить сохраненные данные %n клиентов?</numerusform>
        </translation>
    </message>
    <message>
        <source>Purge</source>
        <extracomment>Button: destroys what is stored on this computer.</extracomment>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>The key that opens it is destroyed, then the data. You go on seeing it until the console is closed; the next start reads it from the service again, and what you snoozed of it shows again. Nothing changes at the service.</source>
        <translation>Сначала уничтожается ключ, затем сами данные. До закрытия консоли вы продолжите их видеть; при следующем запуске они будут снова получены от службы, а отложенные вами инциденты снова появятся в списке. В службе ничего не изменится.</translation>
    </message>
</context>
<context>
    <name>RailCounts</name>
    <message numerus="yes">
        <source>%n active incident(s)</source>
        <translation>
            <numerusform>%n активный инцидент</numerusform>
            <numerusform>%n активных инцидента</numerusform>
            <numerusform>%n активных инцидентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) waiting</source>
        <translation>
            <numerusform>%n приглашение ожидает ответа</numerusform>
            <numerusform>%n приглашения ожидают ответа</numerusform>
            <numerusform>%n приглашений ожидают ответа</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Customer: %1</source>
        <translation>Клиент: %1</translation>
    </message>
    <message>
        <source>Tenant: %1</source>
        <translation>ИД клиента: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Прекращено: %1</translation>
    </message>
    <message>
        <source>Removed by: %1</source>
        <translation>Кем удалено: %1</translation>
    </message>
    <message numerus="yes">
        <source>Released at the end: %Ln rooms</source>
        <translation>
            <numerusform>Освобождена при прекращении: %Ln комната</numerusform>
            <numerusform>Освобождено при прекращении: %Ln комнаты</numerusform>
            <numerusform>Освобождено при прекращении: %Ln комнат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Released at the end: %Ln roles</source>
        <translation>
            <numerusform>Освобождена при прекращении: %Ln роль</numerusform>
            <numerusform>Освобождено при прекращении: %Ln роли</numerusform>
            <numerusform>Освобождено при прекращении: %Ln ролей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Released at the end: %Ln assignments</source>
        <translation>
            <numerusform>Освобождено при прекращении: %Ln назначение</numerusform>
            <numerusform>Освобождено при прекращении: %Ln назначения</numerusform>
            <numerusform>Освобождено при прекращении: %Ln назначений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Access ended for %Ln people</source>
        <translation>
            <numerusform>Доступ прекращен для %Ln человека</numerusform>
            <numerusform>Доступ прекращен для %Ln человек</numerusform>
            <numerusform>Доступ прекращен для %Ln человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents still open when it ended: %L1</source>
        <translation>Открытых инцидентов на момент прекращения: %L1</translation>
    </message>
    <message>
        <source>Read back: %1</source>
        <translation>Проверено: %1</translation>
    </message>
    <message numerus="yes">
        <source>Left at the service: %Ln roles</source>
        <translation>
            <numerusform>Осталась в службе: %Ln роль</numerusform>
            <numerusform>Осталось в службе: %Ln роли</numerusform>
            <numerusform>Осталось в службе: %Ln ролей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left at the service: %Ln assignments</source>
        <translation>
            <numerusform>Осталось в службе: %Ln назначение</numerusform>
            <numerusform>Осталось в службе: %Ln назначения</numerusform>
            <numerusform>Осталось в службе: %Ln назначений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left in this console: %Ln incidents</source>
        <translation>
            <numerusform>Остался в этой консоли: %Ln инцидент</numerusform>
            <numerusform>Осталось в этой консоли: %Ln инцидента</numerusform>
            <numerusform>Осталось в этой консоли: %Ln инцидентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was left behind.</source>
        <translation>Ничего не осталось.</translation>
    </message>
    <message>
        <source>Something is still there: synchronise, then make the receipt again.</source>
        <translation>Что-то еще осталось: выполните синхронизацию и создайте квитанцию заново.</translation>
    </message>
    <message>
        <source>Receipt: %1 removed</source>
        <translation>Квитанция: клиент %1 удален</translation>
    </message>
    <message>
        <source>Left on this computer&apos;s disk: %1</source>
        <translation>Осталось на диске этого компьютера: %1</translation>
    </message>
    <message>
        <source>What is left on this computer&apos;s disk could not be read back.</source>
        <translation>Не удалось проверить, что осталось на диске этого компьютера.</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>%1 was removed</source>
        <translation>Клиент %1 удален</translation>
    </message>
    <message>
        <source>&amp;Save receipt…</source>
        <translation>&amp;Сохранить квитанцию…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Сохранить квитанцию</translation>
    </message>
    <message>
        <source>PDF to keep (*.pdf)</source>
        <translation>PDF для хранения (*.pdf)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Не сохранено: %1</translation>
    </message>
</context>
<context>
    <name>RecordIssueDialog</name>
    <message>
        <source>&amp;High Impact: health is significantly degraded, or the room is critical</source>
        <translation>&amp;Высокое влияние: работоспособность значительно снижена или комната критически важна</translation>
    </message>
    <message>
        <source>&amp;Record issue</source>
        <translation>&amp;Зарегистрировать проблему</translation>
    </message>
    <message>
        <source>Record an issue</source>
        <translation>Регистрация проблемы</translation>
    </message>
    <message>
        <source>What people in the room notice, since when, and what was tried</source>
        <translation>Что замечают люди в комнате, с какого времени и что уже пробовали</translation>
    </message>
    <message>
        <source>Find a room</source>
        <translation>Найти комнату</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Клиент</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Описание</translation>
    </message>
    <message>
        <source>R&amp;ooms</source>
        <translation>Ко&amp;мнаты</translation>
    </message>
    <message>
        <source>Reading the rooms of %1…</source>
        <translation>Загрузка комнат клиента %1…</translation>
    </message>
    <message>
        <source>%1 has given you no room that is set up.</source>
        <translation>Клиент %1 не предоставил вам ни одной настроенной комнаты.</translation>
    </message>
    <message>
        <source>The rooms you choose count as Unhealthy until the ticket is closed.</source>
        <translation>Выбранные комнаты считаются неработоспособными, пока заявка не закрыта.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rooms count as Unhealthy until the ticket is closed.</source>
        <translation>
            <numerusform>%Ln комната считается неработоспособной, пока заявка не закрыта.</numerusform>
            <numerusform>%Ln комнаты считаются неработоспособными, пока заявка не закрыта.</numerusform>
            <numerusform>%Ln комнат считаются неработоспособными, пока заявка не закрыта.</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe the issue first.</source>
        <translation>Сначала опишите проблему.</translation>
    </message>
    <message>
        <source>Choose at least one room.</source>
        <translation>Выберите хотя бы одну комнату.</translation>
    </message>
    <message>
        <source>Choose at most %L1 rooms.</source>
        <translation>Выберите не более %L1 комнат.</translation>
    </message>
    <message>
        <source>Discard the issue?</source>
        <translation>Удалить описание проблемы?</translation>
    </message>
    <message>
        <source>What you typed has not been sent.</source>
        <translation>Введенный текст не отправлен.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>The issue is being sent.</source>
        <translation>Проблема отправляется.</translation>
    </message>
</context>
<context>
    <name>RelationshipWarnings</name>
    <message>
        <source>Fewer permissions</source>
        <extracomment>Warning about a customer: our roles there stay, but allow less.</extracomment>
        <translation>Меньше разрешений</translation>
    </message>
    <message numerus="yes">
        <source>Role(s) taken back: %1</source>
        <extracomment>Warning about a customer: roles we no longer hold there. %1 as in &quot;Help desk, Night shift&quot;; %n how many.</extracomment>
        <translation>
            <numerusform>Роль отозвана: %1</numerusform>
            <numerusform>Роли отозваны: %1</numerusform>
            <numerusform>Роли отозваны: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No rooms in scope</source>
        <extracomment>Warning about a customer.</extracomment>
        <translation>Нет комнат в области</translation>
    </message>
    <message numerus="yes">
        <source>%n fewer room(s) in scope</source>
        <extracomment>Warning about a customer: its scope has become smaller by this many rooms.</extracomment>
        <translation>
            <numerusform>На %n комнату в области меньше</numerusform>
            <numerusform>На %n комнаты в области меньше</numerusform>
            <numerusform>На %n комнат в области меньше</numerusform>
        </translation>
    </message>
    <message>
        <source>No contact with any room</source>
        <extracomment>Warning about a customer: every one of its rooms is unmonitored.</extracomment>
        <translation>Нет связи с комнатами</translation>
    </message>
    <message>
        <source>Not reached by the last sync</source>
        <extracomment>Warning about a customer.</extracomment>
        <translation>Недоступен</translation>
    </message>
    <message>
        <source>%1, warning: %2</source>
        <extracomment>A customer for a screen reader: %1 name, incidents and so on; %2 what is wrong, as in &quot;No rooms in scope&quot;.</extracomment>
        <translation>%1, предупреждение: %2</translation>
    </message>
</context>
<context>
    <name>RemoveCustomerDialog</name>
    <message>
        <source>Remove %1</source>
        <translation>Удаление клиента %1</translation>
    </message>
    <message>
        <source>Wait until it has been read what this would take away.</source>
        <translation>Подождите, пока не будет загружено, что прекратится.</translation>
    </message>
    <message>
        <source>What ends</source>
        <translation>Что прекратится</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>Type the name exactly: %1</source>
        <translation>Введите имя в точности: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Button that removes a customer for good, as in the service&apos;s own portal.</extracomment>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Reading what is going to end…</source>
        <translation>Загрузка того, что прекратится…</translation>
    </message>
    <message>
        <source>This cannot be undone: to look after %1 again, %1 has to send a new invitation.</source>
        <translation>Это нельзя отменить: чтобы снова обслуживать клиента %1, нужно новое приглашение от %1.</translation>
    </message>
    <message>
        <source>&amp;Type the name of the customer to confirm: %1</source>
        <translation>&amp;Введите имя клиента для подтверждения: %1</translation>
    </message>
    <message>
        <source>Only a primary admin of %1 can remove it.</source>
        <translation>Удалить клиента %1 может только его основной администратор.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rooms can no longer be seen.</source>
        <translation>
            <numerusform>%Ln комната больше не будет видна.</numerusform>
            <numerusform>%Ln комнаты больше не будут видны.</numerusform>
            <numerusform>%Ln комнат больше не будут видны.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents are still open; nobody of your organisation can work on them afterwards.</source>
        <translation>
            <numerusform>%Ln инцидент еще открыт; никто в вашей организации больше не сможет над ним работать.</numerusform>
            <numerusform>%Ln инцидента еще открыты; никто в вашей организации больше не сможет над ними работать.</numerusform>
            <numerusform>%Ln инцидентов еще открыты; никто в вашей организации больше не сможет над ними работать.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are recorded issues: only the customer can close those then.</source>
        <translation>
            <numerusform>%Ln из них – зарегистрированная проблема: закрыть ее сможет только клиент.</numerusform>
            <numerusform>%Ln из них – зарегистрированные проблемы: закрыть их сможет только клиент.</numerusform>
            <numerusform>%Ln из них – зарегистрированные проблемы: закрыть их сможет только клиент.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people lose their access.</source>
        <translation>
            <numerusform>%Ln человек потеряет доступ.</numerusform>
            <numerusform>%Ln человека потеряют доступ.</numerusform>
            <numerusform>%Ln человек потеряют доступ.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>These assignments end: %1.</source>
        <translation>Прекращаются назначения: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents kept by this console are deleted from it.</source>
        <translation>
            <numerusform>%Ln инцидент, сохраненный в этой консоли, будет удален.</numerusform>
            <numerusform>%Ln инцидента, сохраненных в этой консоли, будут удалены.</numerusform>
            <numerusform>%Ln инцидентов, сохраненных в этой консоли, будут удалены.</numerusform>
        </translation>
    </message>
    <message>
        <source>If the browser asks who you are, answer there. Closing this dialog cancels.</source>
        <translation>Если браузер спросит, кто вы, ответьте в нем. Закрытие этого окна отменяет действие.</translation>
    </message>
</context>
<context>
    <name>RoleCopies</name>
    <message>
        <source>Copy %1 to other customers</source>
        <translation>Копирование роли «%1» другим клиентам</translation>
    </message>
    <message>
        <source>Name, description and permissions are copied. Who holds the role is decided at each customer.</source>
        <translation>Копируются имя, описание и разрешения. Кому принадлежит роль, решается у каждого клиента.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>%1 – copied</source>
        <extracomment>A role was copied to a customer. %1: the customer.</extracomment>
        <translation>%1 – скопировано</translation>
    </message>
    <message>
        <source>%1 – not copied. %2</source>
        <extracomment>A role was not copied to a customer. %1: the customer, %2: why not, a sentence.</extracomment>
        <translation>%1 – не скопировано. %2</translation>
    </message>
    <message>
        <source>At no other customer may you change roles.</source>
        <translation>Ни у одного другого клиента вы не можете изменять роли.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Копирование…</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>%1: &quot;3 copied&quot;, %2: &quot;1 not copied&quot;.</extracomment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copied</source>
        <translation>
            <numerusform>скопирована %Ln</numerusform>
            <numerusform>скопировано %Ln</numerusform>
            <numerusform>скопировано %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not copied</source>
        <translation>
            <numerusform>не скопирована %Ln</numerusform>
            <numerusform>не скопировано %Ln</numerusform>
            <numerusform>не скопировано %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers chosen</source>
        <translation>
            <numerusform>Выбран %Ln клиент</numerusform>
            <numerusform>Выбрано %Ln клиента</numerusform>
            <numerusform>Выбрано %Ln клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleDetail</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Изменить…</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>Соз&amp;дать копию…</translation>
    </message>
    <message>
        <source>&amp;Copy to customers…</source>
        <translation>&amp;Копировать клиентам…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Удалить…</translation>
    </message>
    <message>
        <source>Parts of the role</source>
        <translation>Разделы роли</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Разрешения</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Назначения</translation>
    </message>
    <message>
        <source>No role is selected</source>
        <translation>Роль не выбрана</translation>
    </message>
    <message>
        <source>Choose one in the list to see what it may do.</source>
        <translation>Выберите роль в списке, чтобы увидеть ее разрешения.</translation>
    </message>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation>С&amp;равнить с…</translation>
    </message>
    <message>
        <source>&amp;Only differences</source>
        <translation>Только &amp;различия</translation>
    </message>
    <message>
        <source>&amp;Add assignment…</source>
        <extracomment>As in the service&apos;s own portal.</extracomment>
        <translation>&amp;Добавить назначение…</translation>
    </message>
    <message>
        <source>Your roles at this customer do not include %1.</source>
        <translation>Ваши роли у этого клиента не включают: %1.</translation>
    </message>
    <message>
        <source>Offline: roles cannot be changed, because a change may be wrong by the time it is sent.</source>
        <translation>Нет подключения: роли нельзя изменять, потому что к моменту отправки изменение может устареть.</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>Встроенная</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Настраиваемая</translation>
    </message>
    <message>
        <source>Every customer has this role. What it may do is fixed; who holds it is not.</source>
        <translation>Эта роль есть у каждого клиента. Ее разрешения неизменны, а участников можно менять.</translation>
    </message>
    <message>
        <source>A built-in role cannot be changed; only who holds it can.</source>
        <translation>Встроенную роль нельзя изменить; можно менять только ее участников.</translation>
    </message>
    <message>
        <source>Primary admins has one assignment only, Assigned admins.</source>
        <translation>У роли «Основные администраторы» только одно назначение – «Назначенные администраторы».</translation>
    </message>
    <message>
        <source>There is no other role at this customer.</source>
        <translation>Других ролей у этого клиента нет.</translation>
    </message>
    <message>
        <source>Assignments (%L1)</source>
        <translation>Назначения (%L1)</translation>
    </message>
    <message>
        <source>Reading the assignments…</source>
        <translation>Загрузка назначений…</translation>
    </message>
    <message>
        <source>Nobody holds this role yet.</source>
        <translation>Эту роль пока никто не имеет.</translation>
    </message>
    <message>
        <source>Assigned admins cannot be deleted.</source>
        <translation>Назначение «Назначенные администраторы» нельзя удалить.</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Add a role</source>
        <translation>Добавление роли</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Изменение роли «%1»</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Новая роль</translation>
    </message>
    <message>
        <source>General settings</source>
        <extracomment>Steps of the form of a role, as in the service&apos;s own portal.</extracomment>
        <translation>Общие параметры</translation>
    </message>
    <message>
        <source>Enter a name for the role.</source>
        <translation>Введите имя роли.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Разрешения</translation>
    </message>
    <message>
        <source>Tick at least one permission.</source>
        <translation>Отметьте хотя бы одно разрешение.</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Назначения</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Область</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершение</translation>
    </message>
    <message>
        <source>Add new role</source>
        <extracomment>Buttons that save a role; the first as in the service&apos;s own portal.</extracomment>
        <translation>Добавить новую роль</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Role properties</source>
        <translation>Свойства роли</translation>
    </message>
    <message>
        <source>&amp;Name (required)</source>
        <translation>&amp;Имя (обязательно)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Описание</translation>
    </message>
    <message>
        <source>What is going to be saved</source>
        <translation>Что будет сохранено</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <extracomment>What a new role is going to be. %1: its name.</extracomment>
        <translation>Роль: %1</translation>
    </message>
    <message>
        <source>May do: %1</source>
        <extracomment>%1: names of permissions.</extracomment>
        <translation>Разрешения: %1</translation>
    </message>
    <message>
        <source>Assignment: %1</source>
        <extracomment>The first assignment of a new role. %1: its name.</extracomment>
        <translation>Назначение: %1</translation>
    </message>
    <message>
        <source>Members: %1</source>
        <extracomment>Who gets a role. %1: &quot;14 people and 3 groups&quot;.</extracomment>
        <translation>Участники: %1</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <extracomment>For which rooms. %1: names of rooms.</extracomment>
        <translation>Область: %1</translation>
    </message>
    <message>
        <source>They get mail about these rooms.</source>
        <translation>Они получают письма об этих комнатах.</translation>
    </message>
    <message>
        <source>They get no mail.</source>
        <translation>Писем они не получают.</translation>
    </message>
</context>
<context>
    <name>RoleVersions</name>
    <message>
        <source>(empty)</source>
        <extracomment>A field of a form that has no text, in a comparison of two versions.</extracomment>
        <translation>(пусто)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Whether a role includes a permission.</extracomment>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>E-mail notifications</source>
        <translation>Уведомления по электронной почте</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>Whether members of an assignment get mail.</extracomment>
        <translation>Вкл.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выкл.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Область</translation>
    </message>
    <message>
        <source>A colleague changed this while you were editing it</source>
        <translation>Пока вы редактировали, коллега внес изменения</translation>
    </message>
    <message>
        <source>%1: choose for each field which version to go on with. Nothing is saved before you say so.</source>
        <extracomment>%1: the role or assignment, by its name.</extracomment>
        <translation>%1: выберите для каждого поля, какой вариант оставить. Без вашей команды ничего не сохранится.</translation>
    </message>
    <message>
        <source>Take all &amp;theirs</source>
        <translation>&amp;Взять чужой вариант</translation>
    </message>
    <message>
        <source>Keep all &amp;mine</source>
        <translation>Оставить &amp;мой вариант</translation>
    </message>
    <message>
        <source>A colleague deleted it meanwhile, or took your access to it. What you entered stays here until you close this form.</source>
        <translation>Тем временем коллега удалил это или отозвал ваш доступ. Введенное останется здесь, пока вы не закроете форму.</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln человек</numerusform>
            <numerusform>%Ln человека</numerusform>
            <numerusform>%Ln человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln группа</numerusform>
            <numerusform>%Ln группы</numerusform>
            <numerusform>%Ln групп</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>%1: &quot;14 people&quot;, %2: &quot;3 groups&quot;.</extracomment>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>All rooms the customer gave</source>
        <translation>Все комнаты, предоставленные клиентом</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>A long list of names, cut. %1: the first of them.</extracomment>
        <translation>
            <numerusform>%1 и еще %Ln</numerusform>
            <numerusform>%1 и еще %Ln</numerusform>
            <numerusform>%1 и еще %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will be called %2.</source>
        <extracomment>%1: old name of a role, %2: new name.</extracomment>
        <translation>Роль «%1» будет называться «%2».</translation>
    </message>
    <message>
        <source>The description changes.</source>
        <translation>Описание изменится.</translation>
    </message>
    <message>
        <source>%1 gains %2.</source>
        <extracomment>What a role may do in addition. %1: role, %2: permissions.</extracomment>
        <translation>Роль «%1» получит: %2.</translation>
    </message>
    <message>
        <source>%1 loses %2.</source>
        <extracomment>What a role may no longer do. %1: role, %2: permissions.</extracomment>
        <translation>Роль «%1» потеряет: %2.</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Ничего не изменится.</translation>
    </message>
    <message>
        <source>That is for %1, from their next click.</source>
        <extracomment>Whom a change of a role touches. %1: &quot;14 people and 3 groups&quot;.</extracomment>
        <translation>Это касается: %1 – со следующего действия.</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Сначала введите имя.</translation>
    </message>
    <message>
        <source>Tick at least one permission.</source>
        <translation>Отметьте хотя бы одно разрешение.</translation>
    </message>
    <message>
        <source>Choose at least one user or security group.</source>
        <translation>Выберите хотя бы одного пользователя или группу безопасности.</translation>
    </message>
    <message>
        <source>Choose at least one room.</source>
        <translation>Выберите хотя бы одну комнату.</translation>
    </message>
    <message>
        <source>There is a role of that name at this customer already.</source>
        <translation>У этого клиента уже есть роль с таким именем.</translation>
    </message>
    <message>
        <source>You can only grant permissions that you hold yourself at this customer.</source>
        <translation>Предоставить можно только те разрешения, которые есть у вас самих у этого клиента.</translation>
    </message>
    <message>
        <source>One of the rooms is outside of what you may delegate at this customer.</source>
        <translation>Одна из комнат не входит в то, что вы можете делегировать у этого клиента.</translation>
    </message>
    <message>
        <source>At least one member has to stay in Primary admins.</source>
        <translation>В роли «Основные администраторы» должен остаться хотя бы один участник.</translation>
    </message>
    <message>
        <source>A built-in role cannot be changed; only who holds it can.</source>
        <translation>Встроенную роль нельзя изменить; можно менять только ее участников.</translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message>
        <source>&amp;New role…</source>
        <translation>&amp;Новая роль…</translation>
    </message>
    <message>
        <source>Reading roles</source>
        <translation>Загрузка ролей</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Все роли</translation>
    </message>
    <message>
        <source>Makes a role at the customer that is chosen on the page Roles.</source>
        <translation>Создает роль у клиента, выбранного на странице «Роли».</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Клиент</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>Name of a copy of a role. %1: name of the role.</extracomment>
        <translation>%1 (копия)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A role in a list, for a screen reader. %1: its name, %2: built-in or custom.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>встроенная</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>настраиваемая</translation>
    </message>
    <message>
        <source>No roles to see</source>
        <translation>Нет доступных ролей</translation>
    </message>
    <message>
        <source>At no customer do your roles include %1. A primary admin of the customer can give you a role that does.</source>
        <translation>Ни у одного клиента ваши роли не включают: %1. Основной администратор клиента может дать вам такую роль.</translation>
    </message>
    <message>
        <source>The roles could not be read</source>
        <translation>Не удалось загрузить роли</translation>
    </message>
    <message>
        <source>No customer is chosen on the page Roles.</source>
        <translation>На странице «Роли» не выбран клиент.</translation>
    </message>
    <message>
        <source>Your roles at %1 do not include %2.</source>
        <translation>Ваши роли у клиента %1 не включают: %2.</translation>
    </message>
    <message>
        <source>Offline: roles cannot be changed, because a change may be wrong by the time it is sent.</source>
        <translation>Нет подключения: роли нельзя изменять, потому что к моменту отправки изменение может устареть.</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>Добавлено: %1</translation>
    </message>
    <message>
        <source>Delete the role %1 at %2?</source>
        <translation>Удалить роль «%1» у клиента %2?</translation>
    </message>
    <message>
        <source>Nobody holds it.</source>
        <translation>Ее никто не имеет.</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln assignments are deleted with it; whoever held them loses what it allowed with the next click.</source>
        <translation>
            <numerusform>Вместе с ней удаляется %Ln назначение; его участники потеряют разрешения со следующего действия.</numerusform>
            <numerusform>Вместе с ней удаляются %Ln назначения; их участники потеряют разрешения со следующего действия.</numerusform>
            <numerusform>Вместе с ней удаляются %Ln назначений; их участники потеряют разрешения со следующего действия.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>Удалено: %1</translation>
    </message>
    <message>
        <source>Delete the assignment %1 at %2?</source>
        <translation>Удалить назначение «%1» у клиента %2?</translation>
    </message>
    <message>
        <source>%1 lose what the role allowed them here.</source>
        <extracomment>%1: &quot;14 people and 3 groups&quot;.</extracomment>
        <translation>Потеряют разрешения роли: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln roles at %1</source>
        <translation>
            <numerusform>%Ln роль у клиента %1</numerusform>
            <numerusform>%Ln роли у клиента %1</numerusform>
            <numerusform>%Ln ролей у клиента %1</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xplain access…</source>
        <translation>&amp;Объяснить доступ…</translation>
    </message>
    <message>
        <source>Says whether somebody may do something at the customer, and why.</source>
        <translation>Показывает, может ли кто-то выполнить действие у клиента и почему.</translation>
    </message>
</context>
<context>
    <name>ScopePicker</name>
    <message>
        <source>&amp;All rooms the customer gave, also those it will give later</source>
        <translation>&amp;Все комнаты, предоставленные клиентом, в том числе позднее</translation>
    </message>
    <message>
        <source>&amp;These rooms only</source>
        <translation>&amp;Только эти комнаты</translation>
    </message>
    <message>
        <source>Search for room or room group</source>
        <extracomment>As in the service&apos;s own portal.</extracomment>
        <translation>Поиск комнаты или группы комнат</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Reading the rooms…</source>
        <translation>Загрузка комнат…</translation>
    </message>
    <message>
        <source>%1 (room group)</source>
        <extracomment>A room group in a list of rooms. %1: its name.</extracomment>
        <translation>%1 (группа комнат)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rooms</source>
        <translation>
            <numerusform>%Ln комната</numerusform>
            <numerusform>%Ln комнаты</numerusform>
            <numerusform>%Ln комнат</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShellActions</name>
    <message>
        <source>Sign &amp;out</source>
        <translation>Выйти из &amp;учетной записи</translation>
    </message>
    <message>
        <source>Forgets who you are and removes all customers&apos; data from this console.</source>
        <translation>Завершает ваш сеанс и удаляет данные всех клиентов из консоли.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>Closes the console.</source>
        <translation>Закрывает консоль.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>Takes back the last change.</source>
        <translation>Отменяет последнее изменение.</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Синхронизировать</translation>
    </message>
    <message>
        <source>Asks the service for changes at once.</source>
        <translation>Сразу запрашивает у службы изменения.</translation>
    </message>
    <message>
        <source>Navigation as &amp;icons only</source>
        <translation>Навигация: только &amp;значки</translation>
    </message>
    <message>
        <source>Shows the pages as icons, without their names.</source>
        <translation>Показывает страницы значками, без названий.</translation>
    </message>
    <message>
        <source>&amp;Jump to customer…</source>
        <translation>&amp;Перейти к клиенту…</translation>
    </message>
    <message>
        <source>Chooses whose data is shown.</source>
        <translation>Выбирает клиента, чьи данные показаны.</translation>
    </message>
    <message>
        <source>Enable all tickets view</source>
        <translation>Включить просмотр всех заявок</translation>
    </message>
    <message>
        <source>On: the incidents of all customers in one list. Off: those of one customer.</source>
        <translation>Вкл.: инциденты всех клиентов в одном списке. Выкл.: инциденты одного клиента.</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Следующая область</translation>
    </message>
    <message>
        <source>Moves the focus to the next part of the window.</source>
        <translation>Переводит фокус в следующую часть окна.</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>П&amp;редыдущая область</translation>
    </message>
    <message>
        <source>Moves the focus to the previous part of the window.</source>
        <translation>Переводит фокус в предыдущую часть окна.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>Lists every key of the console.</source>
        <translation>Показывает все сочетания клавиш консоли.</translation>
    </message>
    <message>
        <source>&amp;About Roomwarden</source>
        <translation>&amp;О программе Roomwarden</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>Версия и лицензия.</translation>
    </message>
    <message>
        <source>Theme: &amp;follow system</source>
        <translation>Тема: как в с&amp;истеме</translation>
    </message>
    <message>
        <source>Light or dark as the system is.</source>
        <translation>Светлая или темная, как в системе.</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Тема: св&amp;етлая</translation>
    </message>
    <message>
        <source>Dark text on light ground.</source>
        <translation>Темный текст на светлом фоне.</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>Тема: темн&amp;ая</translation>
    </message>
    <message>
        <source>Light text on dark ground.</source>
        <translation>Светлый текст на темном фоне.</translation>
    </message>
    <message>
        <source>Sign in as &amp;somebody else…</source>
        <translation>Войти как &amp;другой пользователь…</translation>
    </message>
    <message>
        <source>Goes on as another person. You stay known on this computer.</source>
        <translation>Продолжает работу от имени другого пользователя. Ваша учетная запись на этом компьютере сохраняется.</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Заблокировать</translation>
    </message>
    <message>
        <source>Hides everything until you show who you are.</source>
        <translation>Скрывает все, пока вы не подтвердите, кто вы.</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>Палитра &amp;команд…</translation>
    </message>
    <message>
        <source>Finds every action, customer and incident.</source>
        <translation>Находит любое действие, клиента и инцидент.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Инцидент</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Переход</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Signing in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <extracomment>On the sign-in page: %1 is the address of the management service</extracomment>
        <translation>Служба: %1</translation>
    </message>
    <message>
        <source>Asking the service who can sign in…</source>
        <translation>Запрос списка пользователей у службы…</translation>
    </message>
    <message>
        <source>The people who can sign in could not be read.</source>
        <translation>Не удалось получить список пользователей.</translation>
    </message>
    <message>
        <source>This service does not offer ready-made people to sign in as.</source>
        <translation>Эта служба не предлагает готовых пользователей для входа.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>This service knows nobody who could sign in.</source>
        <translation>В этой службе нет пользователей, которые могли бы войти.</translation>
    </message>
    <message>
        <source>Add people to the service, then try again.</source>
        <translation>Добавьте пользователей в службу и повторите попытку.</translation>
    </message>
    <message>
        <source>Choose who you are. Each role sees and may do something else.</source>
        <translation>Выберите пользователя. Каждая роль видит свое и может свое.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Вход…</translation>
    </message>
    <message>
        <source>Was signed in on this computer.</source>
        <extracomment>On the sign-in page, below somebody&apos;s name</extracomment>
        <translation>Вход на этом компьютере уже выполнялся.</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Войти в браузере</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Войти как другой пользователь</translation>
    </message>
    <message>
        <source>Sign in with the account of your organisation.</source>
        <translation>Войдите с учетной записью вашей организации.</translation>
    </message>
    <message>
        <source>Choose who you are.</source>
        <translation>Выберите, кто вы.</translation>
    </message>
    <message>
        <source>If the browser asks who you are, answer there. Then come back here.</source>
        <translation>Если браузер спросит, кто вы, ответьте в нем, затем вернитесь сюда.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Waiting for the keyring of this computer: unlock it in its own window. Without it nothing is kept, and you sign in again next time.</source>
        <translation>Ожидание хранилища ключей этого компьютера: разблокируйте его в отдельном окне. Без него ничего не сохраняется, и в следующий раз нужно будет снова войти.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Продолжить без него</translation>
    </message>
    <message>
        <source>This computer has no keyring that is open: nothing is kept on it, and you sign in again after the next start.</source>
        <translation>На этом компьютере нет открытого хранилища ключей: на нем ничего не сохраняется, и после следующего запуска нужно будет снова войти.</translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>For &amp;15 minutes</source>
        <extracomment>Answer to: snooze for how long?</extracomment>
        <translation>На &amp;15 минут</translation>
    </message>
    <message>
        <source>For an &amp;hour</source>
        <extracomment>Answer to: snooze for how long?</extracomment>
        <translation>На &amp;час</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <extracomment>Answer to: snooze for how long?</extracomment>
        <translation>На &amp;4 часа</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow, %1</source>
        <extracomment>Answer to: snooze until when? %1: a time of day, 08:00</extracomment>
        <translation>До &amp;завтра, %1</translation>
    </message>
    <message>
        <source>Until a &amp;date…</source>
        <extracomment>Answer to: snooze until when? Opens a dialog.</extracomment>
        <translation>До &amp;даты…</translation>
    </message>
    <message>
        <source>Until it &amp;changes</source>
        <extracomment>Answer to: snooze until when?</extracomment>
        <translation>До &amp;изменения</translation>
    </message>
    <message>
        <source>Until it gets &amp;worse</source>
        <extracomment>Answer to: snooze until when?</extracomment>
        <translation>До &amp;ухудшения</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Отложить до</translation>
    </message>
    <message>
        <source>An incident that gets worse comes back before.</source>
        <translation>Если инцидент ухудшится, он вернется раньше.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;До</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Отложить</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln инцидент</numerusform>
            <numerusform>%Ln инцидента</numerusform>
            <numerusform>%Ln инцидентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>SnoozeWords</name>
    <message>
        <source>until it changes</source>
        <extracomment>Until when an incident is snoozed; stands inside a sentence.</extracomment>
        <translation>до изменения</translation>
    </message>
    <message>
        <source>until it gets worse</source>
        <extracomment>Until when an incident is snoozed; stands inside a sentence.</extracomment>
        <translation>до ухудшения</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>Until when an incident is snoozed; stands inside a sentence. %1: a time, with the date unless it is today.</extracomment>
        <translation>до %1</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Roomwarden</source>
        <translation>Roomwarden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message numerus="yes">
        <source>Preparing the demo: %Ln incidents so far…</source>
        <translation>
            <numerusform>Подготовка демонстрации: пока %Ln инцидент…</numerusform>
            <numerusform>Подготовка демонстрации: пока %Ln инцидента…</numerusform>
            <numerusform>Подготовка демонстрации: пока %Ln инцидентов…</numerusform>
        </translation>
    </message>
    <message>
        <source>The demo could not be started. What the system said: %1</source>
        <translation>Не удалось запустить демонстрацию. Сообщение системы: %1</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Said by a screen reader: %1 of %2 steps, %3 the name of the step.</extracomment>
        <translation>Шаг %1 из %2: %3</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <extracomment>Button of a form in steps, as in the service&apos;s own portal.</extracomment>
        <translation>Н&amp;азад</translation>
    </message>
    <message>
        <source>Previous (Alt+Left)</source>
        <translation>Назад (Alt+Стрелка влево)</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Where a form in steps stands. %1: number of the step, %2: how many there are, %3: its name.</extracomment>
        <translation>Шаг %1 из %2: %3</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Далее</translation>
    </message>
    <message>
        <source>Next (Ctrl+Enter)</source>
        <translation>Далее (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Выйти без сохранения?</translation>
    </message>
    <message>
        <source>What you entered is lost.</source>
        <translation>Введенные данные будут потеряны.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>StoredData</name>
    <message>
        <source>&amp;Purge…</source>
        <extracomment>Menu item and button: destroys what is stored of a customer on this computer.</extracomment>
        <translation>&amp;Очистить…</translation>
    </message>
    <message>
        <source>Destroys what is stored of the selected customer on this computer.</source>
        <translation>Уничтожает данные выбранного клиента, сохраненные на этом компьютере.</translation>
    </message>
    <message>
        <source>Purge &amp;everything…</source>
        <translation>Очистить в&amp;се…</translation>
    </message>
    <message>
        <source>Destroys what is stored of all customers on this computer.</source>
        <translation>Уничтожает данные всех клиентов, сохраненные на этом компьютере.</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Хранится на этом компьютере</translation>
    </message>
    <message>
        <source>Customers whose data is stored on this computer</source>
        <translation>Клиенты, данные которых хранятся на этом компьютере</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Инциденты</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Label: how much is stored</extracomment>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Retention</source>
        <extracomment>Label: how long it stays</extracomment>
        <translation>Срок хранения</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>Label: where it is stored</extracomment>
        <translation>Папка</translation>
    </message>
    <message>
        <source>open the page Sync first.</source>
        <translation>сначала откройте страницу «Синхронизация».</translation>
    </message>
    <message>
        <source>nothing is stored on this computer.</source>
        <translation>на этом компьютере ничего не хранится.</translation>
    </message>
    <message>
        <source>select a customer first.</source>
        <translation>сначала выберите клиента.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer %1</source>
        <extracomment>In the place of a name. %1: an identifier.</extracomment>
        <translation>Клиент %1</translation>
    </message>
</context>
<context>
    <name>StoredSection</name>
    <message>
        <source>Size</source>
        <extracomment>Label: how much is stored of a customer.</extracomment>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Label: since when something is stored of a customer.</extracomment>
        <translation>С</translation>
    </message>
    <message>
        <source>Retention</source>
        <extracomment>Label: how long it stays stored.</extracomment>
        <translation>Срок хранения</translation>
    </message>
    <message>
        <source>Purged. Until the console is next started, nothing of %1 is stored but changes of yours that are still on their way to the service.</source>
        <extracomment>%1: a customer. Changes of the technician&apos;s own, not sent to the service yet, are stored all the same.</extracomment>
        <translation>Очищено. До следующего запуска консоли из данных клиента %1 сохраняются только ваши изменения, которые еще не переданы службе.</translation>
    </message>
    <message>
        <source>Nothing of %1 is stored on this computer.</source>
        <extracomment>%1: a customer.</extracomment>
        <translation>Данные клиента %1 на этом компьютере не хранятся.</translation>
    </message>
</context>
<context>
    <name>StoredWords</name>
    <message>
        <source>Nothing is stored yet: the keychain of this computer has not answered. Unlock it to keep data for the next start.</source>
        <translation>Пока ничего не хранится: связка ключей этого компьютера не ответила. Разблокируйте ее, чтобы сохранить данные до следующего запуска.</translation>
    </message>
    <message>
        <source>Nothing is stored by this session: without the keychain of this computer there is no key to encrypt it with. What you see lives in memory and is gone when the console is closed.</source>
        <translation>В этом сеансе ничего не хранится: без связки ключей этого компьютера нет ключа для шифрования. Показанные данные находятся только в памяти и исчезнут при закрытии консоли.</translation>
    </message>
    <message>
        <source>Nothing is stored: the demo keeps everything in memory, and all of it is gone when the console is closed.</source>
        <translation>Ничего не хранится: демонстрация держит все в памяти, и при закрытии консоли все исчезнет.</translation>
    </message>
    <message>
        <source>Nothing is stored: this console is set to keep data in memory only. All of it is gone when the console is closed.</source>
        <translation>Ничего не хранится: консоль настроена держать данные только в памяти. При закрытии консоли все исчезнет.</translation>
    </message>
    <message>
        <source>What is stored is being read…</source>
        <translation>Чтение сохраненных данных…</translation>
    </message>
    <message>
        <source>Nothing can be stored.</source>
        <translation>Сохранение невозможно.</translation>
    </message>
    <message>
        <source>Nothing is stored yet. What the console reads is kept here, encrypted, for the next start.</source>
        <translation>Пока ничего не хранится. Полученные консолью данные сохраняются здесь в зашифрованном виде до следующего запуска.</translation>
    </message>
    <message numerus="yes">
        <source>Data of %n customer(s) is kept so that the console starts at once and works without a network. It is encrypted with a key for each customer; when your access to a customer ends, its key is destroyed.</source>
        <translation>
            <numerusform>Хранятся данные %n клиента, чтобы консоль запускалась сразу и работала без сети. Они зашифрованы отдельным ключом для каждого клиента; когда ваш доступ к клиенту прекращается, его ключ уничтожается.</numerusform>
            <numerusform>Хранятся данные %n клиентов, чтобы консоль запускалась сразу и работала без сети. Они зашифрованы отдельным ключом для каждого клиента; когда ваш доступ к клиенту прекращается, его ключ уничтожается.</numerusform>
            <numerusform>Хранятся данные %n клиентов, чтобы консоль запускалась сразу и работала без сети. Они зашифрованы отдельным ключом для каждого клиента; когда ваш доступ к клиенту прекращается, его ключ уничтожается.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroyed after %n day(s) without contact to the service</source>
        <translation>
            <numerusform>Уничтожаются через %n день без связи со службой</numerusform>
            <numerusform>Уничтожаются через %n дня без связи со службой</numerusform>
            <numerusform>Уничтожаются через %n дней без связи со службой</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What is stored of a customer. %1: a size as in &quot;1.2 MiB&quot;, %2: &quot;4,210 incidents&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents</source>
        <translation>
            <numerusform>%Ln инцидент</numerusform>
            <numerusform>%Ln инцидента</numerusform>
            <numerusform>%Ln инцидентов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 could not be removed yet. It is tried again until it is gone.</source>
        <extracomment>%1: a customer, %2: a size.</extracomment>
        <translation>%1: %2 пока не удалось удалить. Попытки продолжатся, пока данные не исчезнут.</translation>
    </message>
    <message>
        <source>Read back: nothing of %1 is stored on this computer any more.</source>
        <extracomment>%1: a customer.</extracomment>
        <translation>Проверено: данных клиента %1 на этом компьютере больше нет.</translation>
    </message>
</context>
<context>
    <name>SupportDialog</name>
    <message>
        <source>Save to a folder…</source>
        <extracomment>Button: chooses where the support bundle goes</extracomment>
        <translation>Сохранить в папку…</translation>
    </message>
    <message>
        <source>Create support bundle</source>
        <translation>Создание пакета для поддержки</translation>
    </message>
    <message>
        <source>This is all that would be written. Customers, people and ids are replaced by names that mean nothing elsewhere. Nothing is sent: you decide who gets it.</source>
        <translation>Это все, что будет записано. Клиенты, люди и идентификаторы заменены условными именами. Ничего не отправляется: вы сами решаете, кому передать пакет.</translation>
    </message>
    <message>
        <source>The last 15 minutes</source>
        <extracomment>Time range of the log in a support bundle</extracomment>
        <translation>Последние 15 минут</translation>
    </message>
    <message>
        <source>The last hour</source>
        <extracomment>Time range of the log in a support bundle</extracomment>
        <translation>Последний час</translation>
    </message>
    <message>
        <source>Since the start</source>
        <extracomment>Time range of the log in a support bundle</extracomment>
        <translation>С момента запуска</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Where the support bundle goes</source>
        <translation>Куда сохранить пакет для поддержки</translation>
    </message>
    <message>
        <source>The support bundle is in %1.</source>
        <translation>Пакет для поддержки находится в папке %1.</translation>
    </message>
    <message>
        <source>The support bundle could not be written: %1. Choose another folder.</source>
        <translation>Не удалось записать пакет для поддержки: %1. Выберите другую папку.</translation>
    </message>
</context>
<context>
    <name>SuppressDialog</name>
    <message>
        <source>Unsuppress</source>
        <translation>Прекратить подавление</translation>
    </message>
    <message>
        <source>&amp;Suppress</source>
        <translation>&amp;Подавить</translation>
    </message>
    <message>
        <source>Suppress signal</source>
        <translation>Подавление сигнала</translation>
    </message>
    <message>
        <source>Suppress %1 in %2?</source>
        <extracomment>%1: a signal, as in &quot;Display, Front of Room&quot;; %2: a room.</extracomment>
        <translation>Подавить сигнал %1 в комнате %2?</translation>
    </message>
    <message numerus="yes">
        <source>Suppress %Ln signals?</source>
        <translation>
            <numerusform>Подавить %Ln сигнал?</numerusform>
            <numerusform>Подавить %Ln сигнала?</numerusform>
            <numerusform>Подавить %Ln сигналов?</numerusform>
        </translation>
    </message>
    <message>
        <source>As long as it is suppressed, it opens no new tickets in the room, for anybody. Tickets that are open stay open.</source>
        <translation>Пока сигнал подавлен, он ни для кого не создает новых заявок в этой комнате. Уже открытые заявки остаются открытыми.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>На какой срок</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>На час</translation>
    </message>
    <message>
        <source>For 4 hours</source>
        <translation>На 4 часа</translation>
    </message>
    <message>
        <source>Until tomorrow, %1</source>
        <translation>До завтра, %1</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>На неделю</translation>
    </message>
    <message>
        <source>Until a date</source>
        <translation>До даты</translation>
    </message>
    <message>
        <source>Until somebody unsuppresses it</source>
        <translation>Пока кто-нибудь не отменит</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reason, for colleagues (optional)</source>
        <translation>Причина для коллег (необязательно)</translation>
    </message>
    <message>
        <source>Reading what is suppressed already…</source>
        <translation>Чтение уже подавленных сигналов…</translation>
    </message>
    <message>
        <source>What is suppressed already could not be read, so this cannot be undone with one key. %1</source>
        <translation>Не удалось прочитать, что уже подавлено, поэтому отменить это одной клавишей нельзя. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are suppressed already.</source>
        <translation>
            <numerusform>%Ln из них уже подавлен.</numerusform>
            <numerusform>%Ln из них уже подавлены.</numerusform>
            <numerusform>%Ln из них уже подавлены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suppressed since %1 by %2.</source>
        <translation>Подавлен с %1, кем: %2.</translation>
    </message>
    <message>
        <source>The whole room has been suppressed since %1 by %2.</source>
        <extracomment>%1: a time, %2: a person</extracomment>
        <translation>Вся комната подавлена с %1, кем: %2.</translation>
    </message>
    <message>
        <source>It ends: %1.</source>
        <translation>Окончание: %1.</translation>
    </message>
    <message>
        <source>It stands until somebody ends it.</source>
        <translation>Действует, пока кто-нибудь не отменит.</translation>
    </message>
    <message>
        <source>&amp;Replace suppression</source>
        <translation>&amp;Заменить подавление</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <extracomment>Title of a page</extracomment>
        <translation>Синхронизация</translation>
    </message>
</context>
<context>
    <name>SyncPopover</name>
    <message>
        <source>Synchronisation</source>
        <translation>Синхронизация</translation>
    </message>
    <message>
        <source>Open Sync page</source>
        <translation>Открыть страницу синхронизации</translation>
    </message>
</context>
<context>
    <name>SyncSummary</name>
    <message>
        <source>Sync now</source>
        <translation>Синхронизировать</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>Button</extracomment>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>Копировать ИД запроса</translation>
    </message>
    <message>
        <source>Last success</source>
        <extracomment>Label: when the data was last read; the value is as in &quot;09:41 (12 min ago)&quot;</extracomment>
        <translation>Данные получены</translation>
    </message>
    <message>
        <source>%1 (%2 ago)</source>
        <translation>%1 (%2 назад)</translation>
    </message>
    <message>
        <source>Next try</source>
        <extracomment>Label: when the console asks again</extracomment>
        <translation>Следующая попытка</translation>
    </message>
    <message>
        <source>Offline since</source>
        <extracomment>Label: since when there is no connection</extracomment>
        <translation>Нет подключения с</translation>
    </message>
    <message>
        <source>Last error</source>
        <extracomment>Label</extracomment>
        <translation>Последняя ошибка</translation>
    </message>
    <message>
        <source>Request ID</source>
        <extracomment>Label: the identifier support asks for</extracomment>
        <translation>ИД запроса</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message numerus="yes">
        <source>%n malformed record(s) since sign-in</source>
        <translation>
            <numerusform>%n неверная запись с момента входа</numerusform>
            <numerusform>%n неверные записи с момента входа</numerusform>
            <numerusform>%n неверных записей с момента входа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) not reached</source>
        <translation>
            <numerusform>%n клиент недоступен</numerusform>
            <numerusform>%n клиента недоступны</numerusform>
            <numerusform>%n клиентов недоступны</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и еще %n</numerusform>
            <numerusform>и еще %n</numerusform>
            <numerusform>и еще %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantActions</name>
    <message>
        <source>&amp;Open</source>
        <extracomment>Menu item: opens the selected customer or invitation.</extracomment>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>Shows all there is about the selected customer or invitation.</source>
        <translation>Показывает все сведения о выбранном клиенте или приглашении.</translation>
    </message>
    <message>
        <source>Show &amp;incidents</source>
        <translation>Показать &amp;инциденты</translation>
    </message>
    <message>
        <source>Shows the incidents of the selected customer, and of no other.</source>
        <translation>Показывает инциденты только выбранного клиента.</translation>
    </message>
    <message>
        <source>&amp;Accept…</source>
        <extracomment>Menu item and button: accepts an invitation, after some steps.</extracomment>
        <translation>&amp;Принять…</translation>
    </message>
    <message>
        <source>Reviews the invitation, names primary admins and accepts it.</source>
        <translation>Показывает приглашение, позволяет указать основных администраторов и принять его.</translation>
    </message>
    <message>
        <source>&amp;Deny…</source>
        <extracomment>Menu item and button: denies an invitation, after a question.</extracomment>
        <translation>О&amp;тклонить…</translation>
    </message>
    <message>
        <source>Denies the invitation, which deletes it.</source>
        <translation>Отклоняет приглашение; оно будет удалено.</translation>
    </message>
    <message>
        <source>How a customer in&amp;vites us…</source>
        <translation>Как клиент приг&amp;лашает нас…</translation>
    </message>
    <message>
        <source>The three steps by which a customer invites your organisation.</source>
        <translation>Три шага, которыми клиент приглашает вашу организацию.</translation>
    </message>
    <message>
        <source>&amp;Copy our domain</source>
        <translation>&amp;Копировать наш домен</translation>
    </message>
    <message>
        <source>Copies the domain by which a customer invites your organisation.</source>
        <translation>Копирует домен, по которому клиент приглашает вашу организацию.</translation>
    </message>
    <message>
        <source>&amp;Remove customer…</source>
        <extracomment>Menu item and button: ends the relationship with a customer, after some steps.</extracomment>
        <translation>У&amp;далить клиента…</translation>
    </message>
    <message>
        <source>Ends the relationship with the selected customer for good.</source>
        <translation>Окончательно прекращает отношения с выбранным клиентом.</translation>
    </message>
    <message>
        <source>&amp;Purge stored data…</source>
        <extracomment>Menu item and button: destroys what is stored of a customer on this computer.</extracomment>
        <translation>&amp;Очистить сохраненные данные…</translation>
    </message>
    <message>
        <source>Destroys what is stored of the selected customer on this computer.</source>
        <translation>Уничтожает данные выбранного клиента, сохраненные на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>TenantChip</name>
    <message>
        <source>Customer %1</source>
        <extracomment>For assistive technology: the customer something belongs to</extracomment>
        <translation>Клиент %1</translation>
    </message>
</context>
<context>
    <name>TenantListModel</name>
    <message>
        <source>Not reached</source>
        <extracomment>Age of a customer&apos;s data: the last reading did not reach this customer.</extracomment>
        <translation>Недоступен</translation>
    </message>
    <message>
        <source>%1, %2, %3, no access to its data</source>
        <extracomment>A customer as one sentence for a screen reader: %1 name, %2 domain, %3 state of the relationship.</extracomment>
        <translation>%1, %2, %3, нет доступа к данным</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3, %n active incident(s)</source>
        <extracomment>A customer as one sentence for a screen reader: %1 name, %2 domain, %3 state of the relationship.</extracomment>
        <translation>
            <numerusform>%1, %2, %3, %n активный инцидент</numerusform>
            <numerusform>%1, %2, %3, %n активных инцидента</numerusform>
            <numerusform>%1, %2, %3, %n активных инцидентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Column of the list of customers.</extracomment>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Domain</source>
        <extracomment>Column of the list of customers: the internet domain.</extracomment>
        <translation>Домен</translation>
    </message>
    <message>
        <source>Relationship</source>
        <extracomment>Column of the list of customers: active or ended.</extracomment>
        <translation>Отношения</translation>
    </message>
    <message>
        <source>My roles</source>
        <extracomment>Column of the list of customers: roles of the reader at this customer.</extracomment>
        <translation>Мои роли</translation>
    </message>
    <message>
        <source>Incidents</source>
        <extracomment>Column of the list of customers: how many incidents are active.</extracomment>
        <translation>Инциденты</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>Column of the list of customers: how many rooms we look after.</extracomment>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Data age</source>
        <extracomment>Column of the list of customers: how old the data at hand is.</extracomment>
        <translation>Давность</translation>
    </message>
</context>
<context>
    <name>TenantManagersPage</name>
    <message>
        <source>Reading tenant managers</source>
        <translation>Загрузка менеджеров клиентов</translation>
    </message>
    <message>
        <source>&amp;Add tenant managers</source>
        <extracomment>As in the service&apos;s own portal.</extracomment>
        <translation>&amp;Добавить менеджеров клиентов</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Удалить…</translation>
    </message>
    <message>
        <source>Tenant managers see invitations, accept or deny them, and name primary admins. They see that customers exist, and none of their data.</source>
        <translation>Менеджеры клиентов видят приглашения, принимают или отклоняют их и назначают основных администраторов. Они видят, что клиенты существуют, но не видят их данных.</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Columns of the list of tenant managers.</extracomment>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>Tenant managers</source>
        <translation>Менеджеры клиентов</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>When somebody was made a tenant manager, and by whom. %1: a date, %2: a name.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Tenant managers are not shown to you</source>
        <translation>Менеджеры клиентов вам не показаны</translation>
    </message>
    <message>
        <source>Tenant managers and Teams Rooms Pro Managers of %1 see this list. A Teams Rooms Pro Manager can make you a tenant manager.</source>
        <translation>Этот список видят менеджеры клиентов и Teams Rooms Pro Manager организации %1. Teams Rooms Pro Manager может назначить вас менеджером клиентов.</translation>
    </message>
    <message>
        <source>No tenant managers yet</source>
        <translation>Менеджеров клиентов пока нет</translation>
    </message>
    <message>
        <source>Until there are some, only Teams Rooms Pro Managers can accept an invitation.</source>
        <translation>Пока их нет, принимать приглашения могут только Teams Rooms Pro Manager.</translation>
    </message>
    <message>
        <source>Only a Teams Rooms Pro Manager of your organisation can change this.</source>
        <translation>Изменять это может только Teams Rooms Pro Manager вашей организации.</translation>
    </message>
    <message>
        <source>Offline: this cannot be queued.</source>
        <translation>Нет подключения: это нельзя поставить в очередь.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Ничего не выбрано.</translation>
    </message>
    <message>
        <source>Add tenant managers</source>
        <translation>Добавить менеджеров клиентов</translation>
    </message>
    <message>
        <source>They see invitations and answer them, from their next click.</source>
        <translation>Они увидят приглашения и смогут отвечать на них со следующего действия.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Remove %1 from tenant managers?</source>
        <translation>Удалить %1 из менеджеров клиентов?</translation>
    </message>
    <message>
        <source>They no longer see invitations. Roles at customers stay as they are.</source>
        <translation>Приглашения станут недоступны. Роли у клиентов не изменятся.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Somebody you chose is a tenant manager already.</source>
        <translation>Кто-то из выбранных уже является менеджером клиентов.</translation>
    </message>
    <message>
        <source>Tenant managers changed</source>
        <translation>Список менеджеров клиентов изменен</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant managers</source>
        <translation>
            <numerusform>%Ln менеджер клиентов</numerusform>
            <numerusform>%Ln менеджера клиентов</numerusform>
            <numerusform>%Ln менеджеров клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague changed the tenant managers meanwhile</source>
        <translation>Тем временем коллега изменил менеджеров клиентов</translation>
    </message>
    <message>
        <source>Keep what is there now</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Remove anyway</source>
        <translation>Все равно удалить</translation>
    </message>
    <message>
        <source>Remove %1, added %2</source>
        <extracomment>A tenant manager as somebody saw it. %1: a name, %2: when added and by whom.</extracomment>
        <translation>Удалить: %1, добавление: %2</translation>
    </message>
    <message>
        <source>%1, added %2</source>
        <extracomment>A tenant manager as it is now. %1: a name, %2: when added and by whom.</extracomment>
        <translation>%1, добавление: %2</translation>
    </message>
</context>
<context>
    <name>TenantStrip</name>
    <message>
        <source>Only this customer is shown</source>
        <translation>Показан только этот клиент</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
</context>
<context>
    <name>TenantSwitcher</name>
    <message>
        <source>Copy domain</source>
        <translation>Копировать домен</translation>
    </message>
    <message>
        <source>Jump to customer</source>
        <translation>Перейти к клиенту</translation>
    </message>
    <message>
        <source>Name, domain or ID of a customer</source>
        <translation>Имя, домен или ИД клиента</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Enter: switch · Ctrl+D: favourite · Esc: close</source>
        <extracomment>Keys of the tenant switcher</extracomment>
        <translation>Enter: перейти · Ctrl+D: избранное · Esc: закрыть</translation>
    </message>
    <message>
        <source>No customer matches “%1”.</source>
        <extracomment>Empty state of the tenant switcher: %1 is what was typed</extracomment>
        <translation>Нет клиентов по запросу «%1».</translation>
    </message>
    <message>
        <source>Reading customers…</source>
        <translation>Загрузка клиентов…</translation>
    </message>
    <message>
        <source>There is no customer whose data you may see.

A customer invites you by your domain: %1. After the invitation is accepted, a primary admin gives you a role there.</source>
        <translation>Нет клиентов, данные которых вам доступны.

Клиент приглашает вас по вашему домену: %1. Когда приглашение будет принято, основной администратор выдаст вам роль у этого клиента.</translation>
    </message>
    <message>
        <source>%1 is a favourite now.</source>
        <translation>%1 теперь в избранном.</translation>
    </message>
    <message>
        <source>%1 is no favourite any more.</source>
        <translation>%1 больше не в избранном.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <extracomment>For assistive technology: %1 an entry of the list, %2 its place, %3 how many there are</extracomment>
        <translation>%1, %2 из %3</translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) waiting – %1</source>
        <extracomment>Empty state of the tenant switcher: %1 are the keys of the page that shows the invitations.</extracomment>
        <translation>
            <numerusform>%n приглашение ждёт ответа — %1</numerusform>
            <numerusform>%n приглашения ждут ответа — %1</numerusform>
            <numerusform>%n приглашений ждут ответа — %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantSwitcherModel</name>
    <message>
        <source>All customers</source>
        <extracomment>Entry of the tenant switcher: every customer at once.</extracomment>
        <translation>Все клиенты</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n active incident(s)</source>
        <extracomment>An entry of the tenant switcher for a screen reader: %1 is the customer&apos;s name.</extracomment>
        <translation>
            <numerusform>%1, %n активный инцидент</numerusform>
            <numerusform>%1, %n активных инцидента</numerusform>
            <numerusform>%1, %n активных инцидентов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, found by its domain %2</source>
        <extracomment>Added to an entry of the tenant switcher for a screen reader: %1 is the entry, %2 the internet domain.</extracomment>
        <translation>%1, найден по домену %2</translation>
    </message>
    <message>
        <source>%1, found by its tenant ID</source>
        <extracomment>Added to an entry of the tenant switcher for a screen reader: %1 is the entry.</extracomment>
        <translation>%1, найден по ИД клиента</translation>
    </message>
    <message>
        <source>%1, shown now</source>
        <extracomment>Added to an entry of the tenant switcher for a screen reader: %1 is the entry.</extracomment>
        <translation>%1, сейчас показан</translation>
    </message>
    <message>
        <source>Favourites</source>
        <extracomment>Heading in the tenant switcher.</extracomment>
        <translation>Избранное</translation>
    </message>
    <message>
        <source>Recent</source>
        <extracomment>Heading in the tenant switcher: customers chosen lately.</extracomment>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Heading in the tenant switcher: every customer.</extracomment>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>TenantWords</name>
    <message>
        <source>Europe</source>
        <extracomment>Where the service keeps the customer&apos;s data.</extracomment>
        <translation>Европа</translation>
    </message>
    <message>
        <source>United States</source>
        <extracomment>Where the service keeps the customer&apos;s data.</extracomment>
        <translation>США</translation>
    </message>
    <message>
        <source>Asia-Pacific</source>
        <extracomment>Where the service keeps the customer&apos;s data.</extracomment>
        <translation>Азиатско-Тихоокеанский регион</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Нет роли</translation>
    </message>
    <message>
        <source>You can see that %1 exists, not its data.</source>
        <translation>Вы видите, что клиент %1 есть, но не его данные.</translation>
    </message>
    <message>
        <source>Ask a primary admin of %1: whoever at %2 holds that role there can give you one. Who they are is not shown to people without a role.</source>
        <translation>Обратитесь к основному администратору клиента %1: роль может выдать любой сотрудник организации %2, у которого она там есть. Их имена не показываются тем, у кого роли нет.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Joins two permissions of one feature, as in &quot;View, Modify&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 ended the relationship.</source>
        <translation>Клиент %1 прекратил отношения.</translation>
    </message>
    <message>
        <source>%1 ended the relationship on %2.</source>
        <translation>Клиент %1 прекратил отношения %2.</translation>
    </message>
    <message>
        <source>The relationship has ended.</source>
        <translation>Отношения прекращены.</translation>
    </message>
    <message>
        <source>The relationship ended on %1.</source>
        <translation>Отношения прекращены %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n активный</numerusform>
            <numerusform>%n активных</numerusform>
            <numerusform>%n активных</numerusform>
        </translation>
    </message>
    <message>
        <source>None active</source>
        <extracomment>A customer without active incidents.</extracomment>
        <translation>Нет активных</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) action</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n ждёт действия</numerusform>
            <numerusform>%n ждут действия</numerusform>
            <numerusform>%n ждут действия</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantsPage::Private</name>
    <message>
        <source>Customers and invitations</source>
        <translation>Клиенты и приглашения</translation>
    </message>
    <message>
        <source>Filter by name or domain</source>
        <translation>Фильтр по имени или домену</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Фильтр списка</translation>
    </message>
    <message>
        <source>Reading customers</source>
        <translation>Загрузка клиентов</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>Tab of the page of customers.</extracomment>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Reading your customers</source>
        <translation>Загрузка ваших клиентов</translation>
    </message>
    <message>
        <source>This takes a moment the first time.</source>
        <translation>В первый раз это занимает некоторое время.</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Все клиенты</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>All invitations</source>
        <translation>Все приглашения</translation>
    </message>
    <message>
        <source>Former customers</source>
        <translation>Бывшие клиенты</translation>
    </message>
    <message>
        <source>No former customers</source>
        <translation>Бывших клиентов нет</translation>
    </message>
    <message>
        <source>Customers appear here when they end the relationship or your organisation does.</source>
        <translation>Клиенты появляются здесь, когда отношения прекращают они или ваша организация.</translation>
    </message>
    <message>
        <source>All former customers</source>
        <translation>Все бывшие клиенты</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Клиентов пока нет</translation>
    </message>
    <message>
        <source>A customer appears here when it has invited %1 and somebody has accepted.</source>
        <translation>Клиент появится здесь, когда пригласит организацию %1 и приглашение будет принято.</translation>
    </message>
    <message>
        <source>No invitations are waiting</source>
        <translation>Нет ожидающих приглашений</translation>
    </message>
    <message>
        <source>A customer invites %1 in three steps.</source>
        <translation>Клиент приглашает организацию %1 за три шага.</translation>
    </message>
    <message>
        <source>Invitations go to tenant managers</source>
        <translation>Приглашения получают менеджеры клиентов</translation>
    </message>
    <message>
        <source>Tenant managers and Teams Rooms Pro Managers of %1 see invitations and accept or deny them. You hold neither role; a Teams Rooms Pro Manager can make you a tenant manager.</source>
        <translation>Приглашения видят, принимают и отклоняют менеджеры клиентов и Teams Rooms Pro Manager организации %1. У вас нет ни одной из этих ролей; назначить вас менеджером клиентов может Teams Rooms Pro Manager.</translation>
    </message>
    <message>
        <source>Invitations (%1)</source>
        <extracomment>Tab of the page of customers: %1 invitations wait for an answer.</extracomment>
        <translation>Приглашения (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) waiting</source>
        <translation>
            <numerusform>%n приглашение ожидает ответа</numerusform>
            <numerusform>%n приглашения ожидают ответа</numerusform>
            <numerusform>%n приглашений ожидают ответа</numerusform>
        </translation>
    </message>
    <message>
        <source>Former</source>
        <extracomment>Tab of the page of customers: those that are customers no longer.</extracomment>
        <translation>Бывшие</translation>
    </message>
    <message>
        <source>Go to Tenants first.</source>
        <translation>Сначала перейдите на страницу «Клиенты».</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Ничего не выбрано.</translation>
    </message>
    <message>
        <source>Select a customer first.</source>
        <translation>Сначала выберите клиента.</translation>
    </message>
    <message>
        <source>You hold no role at %1 that shows incidents.</source>
        <translation>У вас нет роли с доступом к инцидентам клиента %1.</translation>
    </message>
    <message>
        <source>Select an invitation first.</source>
        <translation>Сначала выберите приглашение.</translation>
    </message>
    <message>
        <source>The service has not named your domain.</source>
        <translation>Служба не сообщила ваш домен.</translation>
    </message>
    <message>
        <source>%1 shown of %2</source>
        <extracomment>Status bar: %1 rows of a list pass the filter, of %2.</extracomment>
        <translation>Показано: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n former customer(s)</source>
        <translation>
            <numerusform>%n бывший клиент</numerusform>
            <numerusform>%n бывших клиента</numerusform>
            <numerusform>%n бывших клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>You denied the invitation of %1. It is sent in ten seconds.</source>
        <translation>Вы отклонили приглашение клиента %1. Ответ будет отправлен через десять секунд.</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes the denial back.</extracomment>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undone. The invitation of %1 is as it was.</source>
        <translation>Отменено. Приглашение клиента %1 осталось прежним.</translation>
    </message>
    <message>
        <source>It was too late to undo: the denial of %1&apos;s invitation has been sent.</source>
        <translation>Отменить не удалось: отказ от приглашения клиента %1 уже отправлен.</translation>
    </message>
    <message>
        <source>Accepted. %1 is among your customers now.</source>
        <translation>Принято. Теперь %1 в списке ваших клиентов.</translation>
    </message>
    <message>
        <source>Show customer</source>
        <extracomment>Button: shows the customer just won.</extracomment>
        <translation>Показать клиента</translation>
    </message>
    <message>
        <source>Denied. The invitation of %1 is deleted.</source>
        <translation>Отклонено. Приглашение клиента %1 удалено.</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>Копировать ИД запроса</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 customer, %2 what the service said to our answer.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You accepted this invitation. %1 is among your customers now.</source>
        <translation>Вы приняли это приглашение. Теперь %1 в списке ваших клиентов.</translation>
    </message>
    <message>
        <source>You denied this invitation, which deleted it. %1 can send a new one.</source>
        <translation>Вы отклонили это приглашение, и оно удалено. Клиент %1 может отправить новое.</translation>
    </message>
    <message>
        <source>How a customer invites you</source>
        <translation>Как клиент приглашает вас</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>Скопировано: %1.</translation>
    </message>
    <message>
        <source>Only a primary admin of %1 can remove it.</source>
        <translation>Удалить клиента %1 может только его основной администратор.</translation>
    </message>
    <message>
        <source>Offline: this is never queued.</source>
        <translation>Нет подключения: это никогда не ставится в очередь.</translation>
    </message>
    <message>
        <source>%1 was removed, but it could not be read back what is left. Synchronise and see Former.</source>
        <translation>Клиент %1 удален, но не удалось проверить, что осталось. Выполните синхронизацию и откройте вкладку «Бывшие».</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n about to expire</source>
        <extracomment>Added to &quot;2 invitations waiting&quot; (%1): how many of them will not be good much longer.</extracomment>
        <translation>
            <numerusform>%1, срок %n скоро истечёт</numerusform>
            <numerusform>%1, срок %n скоро истечёт</numerusform>
            <numerusform>%1, срок %n скоро истечёт</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Still %1</source>
        <extracomment>A line of an incident&apos;s history that changed no state, as in an assignment. %1: the state.</extracomment>
        <translation>По-прежнему: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A step of an incident&apos;s history. %1: the state before, %2: the state after.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>A line of an incident&apos;s timeline: somebody wrote a note.</extracomment>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Timeline, newest first</source>
        <translation>Хронология, сначала новые</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Закрыть сообщение</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>%1. %2 is possible.</source>
        <translation>%1. Доступно действие: %2.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Enable all tickets view</source>
        <extracomment>Name of the switch on the incidents page, as the service&apos;s own portal calls it</extracomment>
        <translation>Включить просмотр всех заявок</translation>
    </message>
    <message>
        <source>Scope, synchronisation and user</source>
        <translation>Область, синхронизация и пользователь</translation>
    </message>
    <message>
        <source>On: the incidents of all customers in one list. Off: those of one customer.</source>
        <translation>Вкл.: инциденты всех клиентов в одном списке. Выкл.: инциденты одного клиента.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>Область: %1</translation>
    </message>
    <message>
        <source>All customers (%1)</source>
        <extracomment>The button that says whose data is shown: %1 is how many customers there are</extracomment>
        <translation>Все клиенты (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Scope: %n customer(s)</source>
        <translation>
            <numerusform>Область: %n клиент</numerusform>
            <numerusform>Область: %n клиента</numerusform>
            <numerusform>Область: %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to a customer (%1)</source>
        <translation>Перейти к клиенту (%1)</translation>
    </message>
    <message>
        <source>You hold no role at any customer yet.</source>
        <translation>У вас пока нет роли ни у одного клиента.</translation>
    </message>
    <message>
        <source>Synchronisation: %1</source>
        <extracomment>For assistive technology: %1 is a sentence</extracomment>
        <translation>Синхронизация: %1</translation>
    </message>
    <message>
        <source>Signed in as %1, %2</source>
        <translation>Вы вошли как %1, %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Go on as %1 (%2)</source>
        <extracomment>Menu entry: %1 a person, %2 the name the person signs in by</extracomment>
        <translation>Продолжить как %1 (%2)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open console</source>
        <extracomment>Entry of the tray&apos;s menu.</extracomment>
        <translation>&amp;Открыть консоль</translation>
    </message>
    <message>
        <source>9+</source>
        <translation>9+</translation>
    </message>
</context>
<context>
    <name>UndoOffer</name>
    <message>
        <source>&amp;Undo assignment</source>
        <translation>&amp;Отменить назначение</translation>
    </message>
    <message>
        <source>%1 unassigned</source>
        <extracomment>%1 is the number of an incident</extracomment>
        <translation>%1: назначение снято</translation>
    </message>
    <message>
        <source>&amp;Undo unassignment</source>
        <translation>&amp;Отменить снятие назначения</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>there is nothing to take back.</source>
        <translation>Нечего отменять.</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes back what was just done</extracomment>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>%1 assigned to %2</source>
        <extracomment>%1 is the number of an incident, %2 a person</extracomment>
        <translation>%1: исполнитель – %2</translation>
    </message>
    <message>
        <source>Taking back: %1</source>
        <extracomment>Said to assistive technology when a change is undone. %1: the change, as in &quot;7B12 assigned to Ravi Menon&quot;.</extracomment>
        <translation>Отмена действия: %1</translation>
    </message>
    <message>
        <source>&amp;Undo snooze</source>
        <translation>&amp;Отменить откладывание</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents snoozed %1</source>
        <extracomment>%1: as in &quot;until 14:30&quot;</extracomment>
        <translation>
            <numerusform>%Ln инцидент отложен %1</numerusform>
            <numerusform>%Ln инцидента отложено %1</numerusform>
            <numerusform>%Ln инцидентов отложено %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents assigned to %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>
            <numerusform>%Ln инцидент назначен: %1</numerusform>
            <numerusform>%Ln инцидента назначено: %1</numerusform>
            <numerusform>%Ln инцидентов назначено: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents unassigned</source>
        <translation>
            <numerusform>Назначение %Ln инцидента отменено</numerusform>
            <numerusform>Назначение %Ln инцидентов отменено</numerusform>
            <numerusform>Назначение %Ln инцидентов отменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signals suppressed</source>
        <translation>
            <numerusform>Подавлен %Ln сигнал</numerusform>
            <numerusform>Подавлено %Ln сигнала</numerusform>
            <numerusform>Подавлено %Ln сигналов</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo suppression</source>
        <translation>&amp;Отменить подавление</translation>
    </message>
    <message numerus="yes">
        <source>%Ln signals no longer suppressed</source>
        <translation>
            <numerusform>Больше не подавляется %Ln сигнал</numerusform>
            <numerusform>Больше не подавляются %Ln сигнала</numerusform>
            <numerusform>Больше не подавляются %Ln сигналов</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo end of suppression</source>
        <translation>&amp;Вернуть подавление</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Changed by somebody else</source>
        <translation>Изменено кем-то другим</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>What the person tried to do, before the words for it.</extracomment>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>What the service has by now, before the words for it.</extracomment>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>What you entered</source>
        <extracomment>Headings over two versions of the same thing.</extracomment>
        <translation>Введено вами</translation>
    </message>
    <message>
        <source>What is there now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>Оба варианта</translation>
    </message>
    <message>
        <source>%1, what you entered: %2</source>
        <extracomment>For a screen reader. %1: name of a field, %2: its value.</extracomment>
        <translation>%1, введено вами: %2</translation>
    </message>
    <message>
        <source>%1, what is there now: %2</source>
        <translation>%1, сейчас: %2</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>&amp;Save view</source>
        <translation>&amp;Сохранить представление</translation>
    </message>
    <message>
        <source>Keeps the filter as it stands in the view that is shown.</source>
        <translation>Сохраняет текущий фильтр в показанном представлении.</translation>
    </message>
    <message>
        <source>Save view &amp;as…</source>
        <translation>Сохранить представление &amp;как…</translation>
    </message>
    <message>
        <source>Makes a view of your own of what is shown.</source>
        <translation>Создает из показанного собственное представление.</translation>
    </message>
    <message>
        <source>Rena&amp;me view…</source>
        <translation>Пере&amp;именовать представление…</translation>
    </message>
    <message>
        <source>Gives a view of your own another name.</source>
        <translation>Дает собственному представлению другое имя.</translation>
    </message>
    <message>
        <source>&amp;Delete view…</source>
        <translation>&amp;Удалить представление…</translation>
    </message>
    <message>
        <source>Takes a view of your own away. No incident is touched.</source>
        <translation>Удаляет собственное представление. Инциденты не затрагиваются.</translation>
    </message>
    <message>
        <source>Export &amp;view…</source>
        <translation>&amp;Экспорт представления…</translation>
    </message>
    <message>
        <source>Writes the view that is shown to a file, for a colleague.</source>
        <translation>Записывает показанное представление в файл для коллеги.</translation>
    </message>
    <message>
        <source>&amp;Import views…</source>
        <translation>&amp;Импорт представлений…</translation>
    </message>
    <message>
        <source>Adds the views of such a file.</source>
        <translation>Добавляет представления из такого файла.</translation>
    </message>
    <message>
        <source>Save view as</source>
        <translation>Сохранить представление как</translation>
    </message>
    <message>
        <source>View %1 saved</source>
        <extracomment>Said to assistive technology. %1: name of a view.</extracomment>
        <translation>Представление «%1» сохранено</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Переименовать представление</translation>
    </message>
    <message>
        <source>Puts the list under headings.</source>
        <translation>Группирует список под заголовками.</translation>
    </message>
    <message>
        <source>Do not &amp;group</source>
        <translation>Не &amp;группировать</translation>
    </message>
    <message>
        <source>Group by c&amp;ustomer</source>
        <translation>Группировать по к&amp;лиенту</translation>
    </message>
    <message>
        <source>Group by roo&amp;m</source>
        <translation>Группировать по к&amp;омнате</translation>
    </message>
    <message>
        <source>Group by t&amp;ype</source>
        <translation>Группировать по &amp;типу</translation>
    </message>
    <message>
        <source>Group by &amp;probable common cause</source>
        <translation>Группировать по &amp;вероятной общей причине</translation>
    </message>
    <message>
        <source>Collapse group</source>
        <translation>Свернуть группу</translation>
    </message>
    <message>
        <source>Folds the group of the current row away.</source>
        <translation>Сворачивает группу текущей строки.</translation>
    </message>
    <message>
        <source>Expand group</source>
        <translation>Развернуть группу</translation>
    </message>
    <message>
        <source>Shows the incidents of the group again.</source>
        <translation>Снова показывает инциденты группы.</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>Свернуть все группы</translation>
    </message>
    <message>
        <source>Shows the headings alone.</source>
        <translation>Показывает только заголовки.</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>Развернуть все группы</translation>
    </message>
    <message>
        <source>Shows the incidents of all groups again.</source>
        <translation>Снова показывает инциденты всех групп.</translation>
    </message>
    <message>
        <source>This view belongs to everybody.</source>
        <translation>Это представление общее для всех.</translation>
    </message>
    <message>
        <source>The filter has not changed.</source>
        <translation>Фильтр не изменен.</translation>
    </message>
    <message>
        <source>The list is not grouped.</source>
        <translation>Список не сгруппирован.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Delete the view?</source>
        <translation>Удалить представление?</translation>
    </message>
    <message>
        <source>“%1” goes with its filter and its columns. No incident is touched.</source>
        <extracomment>%1: name of a view.</extracomment>
        <translation>«%1» удаляется вместе с фильтром и столбцами. Инциденты не затрагиваются.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Export view</source>
        <translation>Экспорт представления</translation>
    </message>
    <message>
        <source>Views (*.json)</source>
        <translation>Представления (*.json)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <extracomment>%1: name of the file, %2: why not, from the system.</extracomment>
        <translation>Файл %1 не записан: %2</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Импорт представлений</translation>
    </message>
    <message>
        <source>%1 was not read: %2</source>
        <extracomment>%1: name of the file, %2: why not, from the system.</extracomment>
        <translation>Файл %1 не прочитан: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln views added.</source>
        <translation>
            <numerusform>Добавлено %Ln представление.</numerusform>
            <numerusform>Добавлено %Ln представления.</numerusform>
            <numerusform>Добавлено %Ln представлений.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds no views, or those of a later version. Nothing was added.</source>
        <extracomment>%1: name of a file.</extracomment>
        <translation>В файле %1 нет представлений или они созданы более новой версией. Ничего не добавлено.</translation>
    </message>
</context>
<context>
    <name>WorkResultDialog</name>
    <message>
        <source>Incident</source>
        <extracomment>Columns of the list of incidents with which something could not be done.</extracomment>
        <translation>Инцидент</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Почему нет</translation>
    </message>
    <message>
        <source>Incidents that failed</source>
        <translation>Необработанные инциденты</translation>
    </message>
    <message>
        <source>Not everything could be done</source>
        <translation>Выполнено не все</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incidents could not be changed</source>
        <translation>
            <numerusform>Не удалось изменить %Ln инцидент</numerusform>
            <numerusform>Не удалось изменить %Ln инцидента</numerusform>
            <numerusform>Не удалось изменить %Ln инцидентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others were.</source>
        <translation>
            <numerusform>Еще %Ln изменен.</numerusform>
            <numerusform>Еще %Ln изменены.</numerusform>
            <numerusform>Еще %Ln изменены.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>&amp;Копировать список</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <extracomment>Button: those that failed are tried again, on top of what colleagues did meanwhile.</extracomment>
        <translation>&amp;Повторить для них</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>roomwarden::AccessWords</name>
    <message>
        <source>Teams Rooms Pro Manager</source>
        <translation>Teams Rooms Pro Manager</translation>
    </message>
    <message>
        <source>Tenant manager</source>
        <translation>Менеджер клиентов</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Нет роли</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more role(s)</source>
        <extracomment>%1 the name of a role</extracomment>
        <translation>
            <numerusform>%1 и еще %n роль</numerusform>
            <numerusform>%1 и еще %n роли</numerusform>
            <numerusform>%1 и еще %n ролей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roomwarden::AssignedTo</name>
    <message>
        <source>Customer</source>
        <extracomment>Who is expected to act on an incident.</extracomment>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Partner</source>
        <extracomment>Who is expected to act on an incident: the organisation of the person reading this.</extracomment>
        <translation>Партнер</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Who is expected to act on an incident: the service itself.</extracomment>
        <translation>Система</translation>
    </message>
    <message>
        <source>Microsoft</source>
        <translation>Microsoft</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Who is expected to act on an incident: not known.</extracomment>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>roomwarden::Closure</name>
    <message>
        <source>Resolved on site</source>
        <extracomment>Why an issue was closed: repaired in the room.</extracomment>
        <translation>Решено на месте</translation>
    </message>
    <message>
        <source>Hardware replaced</source>
        <extracomment>Why an issue was closed.</extracomment>
        <translation>Оборудование заменено</translation>
    </message>
    <message>
        <source>Configuration corrected</source>
        <extracomment>Why an issue was closed.</extracomment>
        <translation>Конфигурация исправлена</translation>
    </message>
    <message>
        <source>Self resolved</source>
        <extracomment>Why an issue was closed: it went away by itself.</extracomment>
        <translation>Устранилось само</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <extracomment>Why an issue was closed: another one describes the same thing.</extracomment>
        <translation>Дубликат</translation>
    </message>
    <message>
        <source>Not reproducible</source>
        <extracomment>Why an issue was closed: nobody could see it happen again.</extracomment>
        <translation>Не воспроизводится</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <extracomment>Why an issue was closed.</extracomment>
        <translation>Больше не требуется</translation>
    </message>
    <message>
        <source>Signal disabled</source>
        <extracomment>Why an incident was closed: the customer disabled the signal it came from.</extracomment>
        <translation>Сигнал отключен</translation>
    </message>
    <message>
        <source>Room unenrolled</source>
        <extracomment>Why an incident was closed: its room is looked after no more.</extracomment>
        <translation>Регистрация комнаты отменена</translation>
    </message>
</context>
<context>
    <name>roomwarden::Console</name>
    <message>
        <source>Incidents</source>
        <extracomment>The page with the list of incidents.</extracomment>
        <translation>Инциденты</translation>
    </message>
    <message>
        <source>Tenants</source>
        <extracomment>The page with customers and invitations.</extracomment>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Sync</source>
        <extracomment>The page about synchronisation with the service.</extracomment>
        <translation>Синхронизация</translation>
    </message>
    <message>
        <source>Tenant managers</source>
        <extracomment>The page with those who answer invitations.</extracomment>
        <translation>Менеджеры клиентов</translation>
    </message>
    <message>
        <source>Roles</source>
        <extracomment>The page with the roles at each customer.</extracomment>
        <translation>Роли</translation>
    </message>
</context>
<context>
    <name>roomwarden::DisplayStatus</name>
    <message>
        <source>Needs action</source>
        <extracomment>State of an incident: a person has to do something.</extracomment>
        <translation>Требуется действие</translation>
    </message>
    <message>
        <source>System investigating</source>
        <extracomment>State of an incident: the service is trying to repair it by itself.</extracomment>
        <translation>Система изучает проблему</translation>
    </message>
    <message>
        <source>Watching</source>
        <extracomment>State of an incident: something was seen, it is not yet certain.</extracomment>
        <translation>Наблюдение</translation>
    </message>
    <message>
        <source>Resolved</source>
        <extracomment>State of an incident: healthy again, may come back.</extracomment>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>State of an incident: over for good.</extracomment>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>State of an incident that this version of the program has not heard of.</extracomment>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>roomwarden::ErrorWords</name>
    <message>
        <source>No primary admin was chosen.</source>
        <translation>Не выбран основной администратор.</translation>
    </message>
    <message>
        <source>Choose at least one user or group, then accept again.</source>
        <translation>Выберите хотя бы одного пользователя или группу и снова примите приглашение.</translation>
    </message>
    <message>
        <source>This invitation has expired.</source>
        <translation>Срок действия этого приглашения истек.</translation>
    </message>
    <message>
        <source>Ask the customer to send a new one.</source>
        <translation>Попросите клиента отправить новое.</translation>
    </message>
    <message>
        <source>This user or group is not in your organisation.</source>
        <translation>Этого пользователя или группы нет в вашей организации.</translation>
    </message>
    <message>
        <source>Choose another one from the search.</source>
        <translation>Выберите в поиске другую запись.</translation>
    </message>
    <message>
        <source>Only recorded issues can be closed by hand.</source>
        <translation>Вручную можно закрыть только зарегистрированные проблемы.</translation>
    </message>
    <message>
        <source>It closes by itself once the room reports healthy again.</source>
        <translation>Инцидент закроется сам, когда комната снова станет работоспособна.</translation>
    </message>
    <message>
        <source>Your roles at this customer do not allow that.</source>
        <translation>Ваши роли у этого клиента этого не разрешают.</translation>
    </message>
    <message>
        <source>A primary admin of the customer can change your roles.</source>
        <translation>Ваши роли может изменить основной администратор клиента.</translation>
    </message>
    <message>
        <source>The relationship with this customer has ended.</source>
        <translation>Отношения с этим клиентом прекращены.</translation>
    </message>
    <message>
        <source>To manage it again, the customer has to invite you again.</source>
        <translation>Чтобы вы снова могли им управлять, клиент должен пригласить вас еще раз.</translation>
    </message>
    <message>
        <source>A colleague changed it meanwhile.</source>
        <translation>Тем временем данные изменил коллега.</translation>
    </message>
    <message>
        <source>Look at the present state, then try again if you still want to.</source>
        <translation>Посмотрите текущее состояние и при необходимости повторите.</translation>
    </message>
    <message>
        <source>The service asked which version was meant.</source>
        <translation>Служба не поняла, к какой версии относится изменение.</translation>
    </message>
    <message>
        <source>Refresh, then try again.</source>
        <translation>Обновите данные и повторите попытку.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Такой объект уже есть.</translation>
    </message>
    <message>
        <source>Refresh to see it.</source>
        <translation>Обновите данные, чтобы его увидеть.</translation>
    </message>
    <message>
        <source>The service took this for another request.</source>
        <translation>Служба приняла это за другой запрос.</translation>
    </message>
    <message>
        <source>Refresh, then do it once more.</source>
        <translation>Обновите данные и выполните действие еще раз.</translation>
    </message>
    <message>
        <source>A change to this is still on its way.</source>
        <translation>Предыдущее изменение еще отправляется.</translation>
    </message>
    <message>
        <source>Wait until it has been confirmed.</source>
        <translation>Дождитесь его подтверждения.</translation>
    </message>
    <message>
        <source>No reason was chosen.</source>
        <translation>Причина не выбрана.</translation>
    </message>
    <message>
        <source>Choose why the ticket is closed.</source>
        <translation>Укажите, почему закрывается заявка.</translation>
    </message>
    <message>
        <source>The service does not offer this.</source>
        <translation>Служба этого не поддерживает.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>That is not possible in the present state.</source>
        <translation>В текущем состоянии это невозможно.</translation>
    </message>
    <message>
        <source>Refresh to see the present state.</source>
        <translation>Обновите данные, чтобы увидеть текущее состояние.</translation>
    </message>
    <message>
        <source>It is no longer there, or you may no longer see it.</source>
        <translation>Объекта больше нет, или он вам больше недоступен.</translation>
    </message>
    <message>
        <source>Refresh the list; if you expected it, ask a primary admin.</source>
        <translation>Обновите список; если объект должен быть, обратитесь к основному администратору.</translation>
    </message>
    <message>
        <source>You do not have access to this.</source>
        <translation>У вас нет к этому доступа.</translation>
    </message>
    <message>
        <source>A primary admin of the customer can give it to you.</source>
        <translation>Его может предоставить основной администратор клиента.</translation>
    </message>
    <message>
        <source>Your sign-in is no longer valid.</source>
        <translation>Ваш сеанс больше не действует.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Войдите снова.</translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation>Служба занята.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Попытка повторится автоматически.</translation>
    </message>
    <message>
        <source>The service is not available at the moment.</source>
        <translation>Служба временно недоступна.</translation>
    </message>
    <message>
        <source>The service no longer knows how far the last reading got.</source>
        <translation>Служба больше не помнит, где остановилось прошлое чтение данных.</translation>
    </message>
    <message>
        <source>Everything is read afresh by itself.</source>
        <translation>Все данные загрузятся заново автоматически.</translation>
    </message>
    <message>
        <source>The service asks to read everything afresh.</source>
        <translation>Служба просит загрузить все данные заново.</translation>
    </message>
    <message>
        <source>This happens by itself.</source>
        <translation>Это произойдет автоматически.</translation>
    </message>
    <message>
        <source>The service did not accept the input.</source>
        <translation>Служба не приняла введенные данные.</translation>
    </message>
    <message>
        <source>Correct the marked field, then try again.</source>
        <translation>Исправьте отмеченное поле и повторите попытку.</translation>
    </message>
    <message>
        <source>The service failed.</source>
        <translation>Сбой службы.</translation>
    </message>
    <message>
        <source>Try again; if it stays, give support the request ID.</source>
        <translation>Повторите попытку; если ошибка останется, сообщите поддержке ИД запроса.</translation>
    </message>
    <message>
        <source>The service cannot be reached.</source>
        <translation>Служба недоступна.</translation>
    </message>
    <message>
        <source>Check the network; the console goes on by itself.</source>
        <translation>Проверьте сеть; консоль продолжит работу автоматически.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Служба не ответила вовремя.</translation>
    </message>
    <message>
        <source>Try again; nothing is done twice.</source>
        <translation>Повторите попытку; дважды ничего не выполнится.</translation>
    </message>
    <message>
        <source>What was shown is out of date.</source>
        <translation>Показанные данные устарели.</translation>
    </message>
    <message>
        <source>The service answered in a form this console does not know.</source>
        <translation>Служба ответила в формате, неизвестном этой консоли.</translation>
    </message>
    <message>
        <source>Install the current version of the console.</source>
        <translation>Установите текущую версию консоли.</translation>
    </message>
    <message>
        <source>The local disk did not take the data.</source>
        <translation>Не удалось записать данные на диск.</translation>
    </message>
    <message>
        <source>Check free space and rights of your profile folder.</source>
        <translation>Проверьте свободное место и права на папку профиля.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 what went wrong, %2 what to do about it; both full sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>you no longer have access</source>
        <translation>у вас больше нет доступа</translation>
    </message>
    <message>
        <source>the relationship has ended</source>
        <translation>отношения прекращены</translation>
    </message>
    <message>
        <source>sign-in required</source>
        <translation>требуется вход</translation>
    </message>
    <message>
        <source>the service was busy</source>
        <translation>служба была занята</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>недоступен</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>не удалось загрузить</translation>
    </message>
    <message>
        <source>This person may not work on this incident.</source>
        <translation>Этот пользователь не может работать с этим инцидентом.</translation>
    </message>
    <message>
        <source>Choose somebody with a role for the room, or take it yourself.</source>
        <translation>Выберите того, у кого есть роль для этой комнаты, или возьмите инцидент себе.</translation>
    </message>
    <message>
        <source>One of the rooms is not enrolled and has no incidents.</source>
        <translation>Одна из комнат не зарегистрирована, у нее не бывает инцидентов.</translation>
    </message>
    <message>
        <source>Leave it out, then try again.</source>
        <translation>Исключите ее и повторите попытку.</translation>
    </message>
    <message>
        <source>Another Roomwarden on this computer keeps the local data.</source>
        <translation>Локальные данные на этом компьютере использует другой экземпляр Roomwarden.</translation>
    </message>
    <message>
        <source>This one keeps nothing; close the other to change that.</source>
        <translation>Этот ничего не сохраняет; чтобы изменить это, закройте другой.</translation>
    </message>
    <message>
        <source>The local data is of a newer version of Roomwarden.</source>
        <translation>Локальные данные созданы более новой версией Roomwarden.</translation>
    </message>
    <message>
        <source>It is left alone; this version keeps nothing.</source>
        <translation>Они не изменяются; эта версия ничего не сохраняет.</translation>
    </message>
    <message>
        <source>The folder of the local data cannot be written to.</source>
        <translation>Запись в папку локальных данных невозможна.</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer until it can.</source>
        <translation>До исправления на этом компьютере ничего не сохраняется.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск заполнен.</translation>
    </message>
    <message>
        <source>What arrives now is shown and not kept; make room and start again.</source>
        <translation>Новые данные показываются, но не сохраняются; освободите место и перезапустите программу.</translation>
    </message>
    <message>
        <source>Local data that should be gone could not be removed from the disk yet.</source>
        <translation>Локальные данные, которых уже не должно быть, пока не удалось удалить с диска.</translation>
    </message>
    <message>
        <source>It is not shown, and is tried again; see whether the disk can be written to.</source>
        <translation>Они не показываются, попытки продолжаются; проверьте, доступен ли диск для записи.</translation>
    </message>
</context>
<context>
    <name>roomwarden::Filter</name>
    <message>
        <source>How bad it is</source>
        <extracomment>Explains a key of the filter bar.</extracomment>
        <translation>Серьезность</translation>
    </message>
    <message>
        <source>Whether somebody has to act</source>
        <extracomment>Explains a key of the filter bar.</extracomment>
        <translation>Нужно ли вмешательство</translation>
    </message>
    <message>
        <source>Customer: part of its name</source>
        <extracomment>Explains a key of the filter bar.</extracomment>
        <translation>Клиент: часть имени</translation>
    </message>
    <message>
        <source>Room: part of its name</source>
        <extracomment>Explains a key of the filter bar.</extracomment>
        <translation>Комната: часть имени</translation>
    </message>
    <message>
        <source>Type of incident: part of its name</source>
        <extracomment>Explains a key of the filter bar.</extracomment>
        <translation>Тип инцидента: часть названия</translation>
    </message>
    <message>
        <source>Category: part of its name</source>
        <extracomment>Explains a key of the filter bar.</extracomment>
        <translation>Категория: часть названия</translation>
    </message>
    <message>
        <source>Who has taken it: me, nobody, or a name</source>
        <extracomment>Explains a key of the filter bar.</extracomment>
        <translation>Исполнитель: me (я), nobody (никто) или имя</translation>
    </message>
    <message>
        <source>Younger or older than: &lt;2h, &gt;3d</source>
        <extracomment>Explains a key of the filter bar. Keep &lt;2h and &gt;3d as they are.</extracomment>
        <translation>Моложе или старше: &lt;2h, &gt;3d</translation>
    </message>
    <message>
        <source>Recorded issues of high impact</source>
        <extracomment>Explains a key of the filter bar.</extracomment>
        <translation>Зарегистрированные проблемы с высоким влиянием</translation>
    </message>
    <message>
        <source>Part of the ticket number</source>
        <extracomment>Explains a key of the filter bar.</extracomment>
        <translation>Часть номера заявки</translation>
    </message>
    <message>
        <source>Taken by me</source>
        <extracomment>Explains a value of the filter bar.</extracomment>
        <translation>Назначено мне</translation>
    </message>
    <message>
        <source>Not taken yet</source>
        <extracomment>Explains a value of the filter bar.</extracomment>
        <translation>Еще не назначено</translation>
    </message>
    <message>
        <source>Marked as high impact</source>
        <extracomment>Explains a value of the filter bar.</extracomment>
        <translation>Отмечено высокое влияние</translation>
    </message>
    <message>
        <source>Nothing can be filtered by “%1”.</source>
        <extracomment>Problem in the filter bar: %1 is what was typed.</extracomment>
        <translation>Фильтра «%1» нет.</translation>
    </message>
    <message>
        <source>“%1” is not one of the values to choose from.</source>
        <extracomment>Problem in the filter bar: %1 is what was typed.</extracomment>
        <translation>Значения «%1» нет среди допустимых.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <extracomment>Problem in the filter bar: %1 is what was typed.</extracomment>
        <translation>Для «%1» нужно значение.</translation>
    </message>
    <message>
        <source>“%1” is not a span of time, such as &lt;30m, &lt;2h or &gt;3d.</source>
        <extracomment>Problem in the filter bar: %1 is what was typed. Keep &lt;30m, &lt;2h and &gt;3d as they are.</extracomment>
        <translation>«%1» — не промежуток времени, как &lt;30m, &lt;2h или &gt;3d.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <extracomment>Problem in the filter bar.</extracomment>
        <translation>Нет закрывающей кавычки.</translation>
    </message>
</context>
<context>
    <name>roomwarden::IncidentNote</name>
    <message>
        <source>Bot</source>
        <extracomment>Who wrote a note: the service, automatically.</extracomment>
        <translation>Бот</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Who wrote a note.</extracomment>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Partner</source>
        <extracomment>Who wrote a note.</extracomment>
        <translation>Партнер</translation>
    </message>
    <message>
        <source>Microsoft</source>
        <translation>Microsoft</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Who wrote a note: not known.</extracomment>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>roomwarden::IncidentSource</name>
    <message>
        <source>Signal</source>
        <extracomment>Where an incident came from: a monitor of the device.</extracomment>
        <translation>Сигнал</translation>
    </message>
    <message>
        <source>Recorded issue</source>
        <extracomment>Where an incident came from: a person wrote it down.</extracomment>
        <translation>Зарегистрированная проблема</translation>
    </message>
    <message>
        <source>Flagged event</source>
        <extracomment>Where an incident came from: somebody flagged an event, such as a poor call.</extracomment>
        <translation>Отмеченное событие</translation>
    </message>
    <message>
        <source>Update failure</source>
        <extracomment>Where an incident came from: an update of the room failed.</extracomment>
        <translation>Сбой обновления</translation>
    </message>
    <message>
        <source>Paused update</source>
        <extracomment>Where an incident came from: somebody paused an update.</extracomment>
        <translation>Обновление приостановлено</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Where an incident came from: not known.</extracomment>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>roomwarden::IncidentState</name>
    <message>
        <source>Watching</source>
        <extracomment>Step in an incident&apos;s history.</extracomment>
        <translation>Наблюдение</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Step in an incident&apos;s history: just opened.</extracomment>
        <translation>Новый</translation>
    </message>
    <message>
        <source>Investigating</source>
        <extracomment>Step in an incident&apos;s history.</extracomment>
        <translation>Изучение</translation>
    </message>
    <message>
        <source>Resolved</source>
        <extracomment>Step in an incident&apos;s history.</extracomment>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>Step in an incident&apos;s history.</extracomment>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Step in an incident&apos;s history that this version of the program has not heard of.</extracomment>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>roomwarden::Invitation</name>
    <message>
        <source>Pending</source>
        <extracomment>State of a customer&apos;s invitation: waiting for our answer.</extracomment>
        <translation>Ожидает ответа</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>State of a customer&apos;s invitation.</extracomment>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>State of a customer&apos;s invitation: nobody answered in time.</extracomment>
        <translation>Истекло</translation>
    </message>
    <message>
        <source>Revoked</source>
        <extracomment>State of a customer&apos;s invitation: the customer took it back.</extracomment>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>State of a customer&apos;s invitation: not known.</extracomment>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>roomwarden::Leaving</name>
    <message numerus="yes">
        <source>%n change(s) have not been confirmed by the service yet and may be lost.</source>
        <translation>
            <numerusform>Служба еще не подтвердила %n изменение; оно может быть потеряно.</numerusform>
            <numerusform>Служба еще не подтвердила %n изменения; они могут быть потеряны.</numerusform>
            <numerusform>Служба еще не подтвердила %n изменений; они могут быть потеряны.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) are written but not sent and will be lost.</source>
        <translation>
            <numerusform>%n заметка написана, но не отправлена и будет потеряна.</numerusform>
            <numerusform>%n заметки написаны, но не отправлены и будут потеряны.</numerusform>
            <numerusform>%n заметок написано, но не отправлено, и они будут потеряны.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit before everything is sent?</source>
        <translation>Выйти, пока отправлено не все?</translation>
    </message>
    <message>
        <source>Sign out before everything is sent?</source>
        <translation>Выйти из учетной записи, пока отправлено не все?</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <extracomment>Button: leave although something will be lost</extracomment>
        <translation>Все равно выйти</translation>
    </message>
    <message>
        <source>Sign out anyway</source>
        <translation>Все равно выйти из учетной записи</translation>
    </message>
</context>
<context>
    <name>roomwarden::Permission</name>
    <message>
        <source>View</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Modify</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Reset key</source>
        <translation>Сброс ключа</translation>
    </message>
    <message>
        <source>Download key</source>
        <translation>Скачивание ключа</translation>
    </message>
    <message>
        <source>Unenroll</source>
        <translation>Отмена регистрации</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создание</translation>
    </message>
    <message>
        <source>Create customer incident</source>
        <translation>Создание инцидента клиента</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновление</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A permission in words: %1 is the feature, %2 what may be done with it.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>roomwarden::PermissionFeature</name>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Group management</source>
        <translation>Управление группами</translation>
    </message>
    <message>
        <source>Update ring management</source>
        <translation>Управление кольцами обновления</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчеты</translation>
    </message>
    <message>
        <source>Tickets Management</source>
        <translation>Управление заявками</translation>
    </message>
    <message>
        <source>Teams Rooms Pro Settings</source>
        <translation>Параметры Teams Rooms Pro</translation>
    </message>
    <message>
        <source>Role management</source>
        <translation>Управление ролями</translation>
    </message>
</context>
<context>
    <name>roomwarden::RelationshipStatus</name>
    <message>
        <source>Active</source>
        <extracomment>Whether we look after a customer: yes.</extracomment>
        <translation>Активны</translation>
    </message>
    <message>
        <source>Terminated</source>
        <extracomment>Whether we look after a customer: no longer.</extracomment>
        <translation>Прекращены</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Whether we look after a customer: not known.</extracomment>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>roomwarden::RelativeTime</name>
    <message numerus="yes">
        <source>%n d</source>
        <extracomment>Abbreviation of days, in a column</extracomment>
        <translation>
            <numerusform>%n дн.</numerusform>
            <numerusform>%n дн.</numerusform>
            <numerusform>%n дн.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>Abbreviation of hours, in a column</extracomment>
        <translation>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>Abbreviation of minutes, in a column</extracomment>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two parts of a duration, the larger first: &quot;2 h&quot; and &quot;10 min&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Less than a minute ago</extracomment>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>меньше минуты</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A time on another day: %1 date, %2 time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>roomwarden::RoomActivity</name>
    <message>
        <source>Idle</source>
        <extracomment>What a meeting room is doing: nothing.</extracomment>
        <translation>Свободна</translation>
    </message>
    <message>
        <source>In a meeting</source>
        <extracomment>What a meeting room is doing: a meeting is on.</extracomment>
        <translation>Идет собрание</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <extracomment>What a meeting room is doing: it cannot be used.</extracomment>
        <translation>Недоступна</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>What a meeting room is doing: not known.</extracomment>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>roomwarden::RoomHealth</name>
    <message>
        <source>Healthy</source>
        <extracomment>Health of a meeting room.</extracomment>
        <translation>Работоспособна</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <extracomment>Health of a meeting room.</extracomment>
        <translation>Неработоспособна</translation>
    </message>
    <message>
        <source>Unmonitored</source>
        <extracomment>Health of a meeting room: its agent does not report.</extracomment>
        <translation>Не отслеживается</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <extracomment>Health of a meeting room: its alerts are ignored on purpose.</extracomment>
        <translation>Подавлена</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <extracomment>Health of a meeting room: still being set up.</extracomment>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Health of a meeting room: not known.</extracomment>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>roomwarden::Severity</name>
    <message>
        <source>Critical</source>
        <extracomment>How bad an incident is: meetings fail now.</extracomment>
        <translation>Критическая</translation>
    </message>
    <message>
        <source>Important</source>
        <extracomment>How bad an incident is: meetings probably suffer now.</extracomment>
        <translation>Важная</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>How bad an incident is: will get worse if left alone.</extracomment>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Recommended</source>
        <extracomment>How bad an incident is: advice on good practice only.</extracomment>
        <translation>Рекомендация</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>A severity this version of the program has not heard of.</extracomment>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>roomwarden::SignInWords</name>
    <message>
        <source>Signing in was cancelled; start again when you are ready.</source>
        <translation>Вход отменен; начните снова, когда будете готовы.</translation>
    </message>
    <message>
        <source>Your organisation did not let you sign in; try another account, or ask who manages the sign-in.</source>
        <translation>Ваша организация не разрешила вход; попробуйте другую учетную запись или обратитесь к администратору входа.</translation>
    </message>
    <message>
        <source>The answer in the browser belonged to another sign-in and was not used; close its old pages and try again.</source>
        <translation>Ответ браузера относился к другому входу и не использован; закройте старые страницы и повторите попытку.</translation>
    </message>
    <message>
        <source>The proof of who you are was made for another sign-in and was not used; try again.</source>
        <translation>Подтверждение личности создано для другого входа и не использовано; повторите попытку.</translation>
    </message>
    <message>
        <source>The answer came from another place than the one set for signing in and was not used; try again, and tell who manages the sign-in if it stays.</source>
        <translation>Ответ пришел не от заданного поставщика входа и не использован; повторите попытку, а если не поможет, сообщите администратору входа.</translation>
    </message>
    <message>
        <source>The answer of the browser was used already or is too old; try again.</source>
        <translation>Ответ браузера уже использован или устарел; повторите попытку.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser in time; try again.</source>
        <translation>Ответ от браузера не пришел вовремя; повторите попытку.</translation>
    </message>
    <message>
        <source>Your organisation has ended this sign-in; sign in again.</source>
        <translation>Ваша организация завершила этот сеанс; войдите снова.</translation>
    </message>
    <message>
        <source>The sign-in of your organisation refused the console; ask who manages it to check how Roomwarden is registered.</source>
        <translation>Служба входа вашей организации отклонила консоль; попросите администратора проверить регистрацию Roomwarden.</translation>
    </message>
    <message>
        <source>The proof of who you are could not be verified and was not used; try again, and tell who manages the sign-in if it stays.</source>
        <translation>Подтверждение личности не прошло проверку и не использовано; повторите попытку, а если не поможет, сообщите администратору входа.</translation>
    </message>
    <message>
        <source>Somebody else signed in than the person who is working here; sign in as yourself.</source>
        <translation>Вошел не тот пользователь, который здесь работает; войдите под своей учетной записью.</translation>
    </message>
    <message>
        <source>You have to sign in with a second factor; set one up with your organisation, then try again.</source>
        <translation>Требуется вход со вторым фактором; настройте его в своей организации и повторите попытку.</translation>
    </message>
    <message>
        <source>The console could not wait for the browser on this computer; check whether a firewall blocks it, then try again.</source>
        <translation>Консоль не может принять ответ браузера на этом компьютере; проверьте, не блокирует ли его брандмауэр, и повторите попытку.</translation>
    </message>
    <message>
        <source>The clock of this computer and that of the sign-in differ too much; set the clock, then try again.</source>
        <translation>Часы этого компьютера слишком расходятся с часами службы входа; установите время и повторите попытку.</translation>
    </message>
    <message>
        <source>The sign-in of your organisation cannot be reached; check the network, then try again.</source>
        <translation>Служба входа вашей организации недоступна; проверьте сеть и повторите попытку.</translation>
    </message>
    <message>
        <source>What is set for signing in does not fit; check the authority and the client ID in the settings.</source>
        <translation>Параметры входа не подходят; проверьте адрес поставщика и идентификатор клиента в настройках.</translation>
    </message>
    <message>
        <source>The sign-in of your organisation did not ask you again who you are, which this needs; sign out there, then try again.</source>
        <translation>Служба входа вашей организации не запросила подтверждение личности повторно, а здесь оно необходимо; выйдите в ней и повторите попытку.</translation>
    </message>
</context>
<context>
    <name>roomwarden::Span</name>
    <message>
        <source>&lt; 1 min</source>
        <extracomment>A span of time in a narrow column: less than a minute.</extracomment>
        <translation>&lt; 1 мин</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A span of time in a narrow column, in minutes.</extracomment>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>A span of time in a narrow column, in hours.</extracomment>
        <translation>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roomwarden::SyncWords</name>
    <message numerus="yes">
        <source>%n not reached</source>
        <extracomment>In the bar, short: customers whose data could not be read</extracomment>
        <translation>
            <numerusform>%n недоступен</numerusform>
            <numerusform>%n недоступны</numerusform>
            <numerusform>%n недоступны</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) could not be reached. The others are up to date as of %1.</source>
        <translation>
            <numerusform>%n клиент недоступен. Данные остальных актуальны на %1.</numerusform>
            <numerusform>%n клиента недоступны. Данные остальных актуальны на %1.</numerusform>
            <numerusform>%n клиентов недоступны. Данные остальных актуальны на %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date as of %1. Changes arrive as they happen.</source>
        <translation>Данные актуальны на %1. Изменения поступают сразу.</translation>
    </message>
    <message>
        <source>Up to date as of %1. Changes are asked for regularly.</source>
        <translation>Данные актуальны на %1. Изменения запрашиваются регулярно.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <extracomment>In the bar: incidents read so far</extracomment>
        <translation>Загружено: %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading incidents: %n so far.</source>
        <translation>
            <numerusform>Загрузка инцидентов: пока %n.</numerusform>
            <numerusform>Загрузка инцидентов: пока %n.</numerusform>
            <numerusform>Загрузка инцидентов: пока %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Updating</source>
        <extracomment>In the bar: a synchronisation is under way</extracomment>
        <translation>Обновление</translation>
    </message>
    <message>
        <source>Reading what has changed.</source>
        <translation>Загрузка изменений.</translation>
    </message>
    <message>
        <source>Waiting until %1</source>
        <extracomment>In the bar: the service is busy; %1 is the time of the next try</extracomment>
        <translation>Ожидание до %1</translation>
    </message>
    <message>
        <source>%1 Next try at %2.</source>
        <extracomment>%1 a sentence saying what went wrong, %2 a time of day</extracomment>
        <translation>%1 Следующая попытка: %2.</translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation>Служба занята.</translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>In the bar: no connection</extracomment>
        <translation>Нет подключения</translation>
    </message>
    <message>
        <source>%1. Next try at %2.</source>
        <extracomment>%1 as in &quot;Offline – data as of 09:41 (12 min)&quot;, %2 a time of day</extracomment>
        <translation>%1. Следующая попытка: %2.</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <extracomment>In the bar</extracomment>
        <translation>Требуется вход</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again to go on.</source>
        <translation>Сеанс завершен. Войдите снова, чтобы продолжить.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>In the bar: nothing is synchronised</extracomment>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Nothing is synchronised while you are signed out.</source>
        <translation>Без входа синхронизация не выполняется.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <extracomment>In the bar: no synchronisation yet</extracomment>
        <translation>Пока нет данных</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Данные еще не загружены.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 customer, %2 why it is missing, as in &quot;Contoso: not reachable&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) not reached</source>
        <translation>
            <numerusform>%n клиент недоступен</numerusform>
            <numerusform>%n клиента недоступны</numerusform>
            <numerusform>%n клиентов недоступны</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n malformed record(s) skipped</source>
        <translation>
            <numerusform>Пропущена %n неверная запись</numerusform>
            <numerusform>Пропущены %n неверные записи</numerusform>
            <numerusform>Пропущено %n неверных записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline – nothing has been read yet</source>
        <translation>Нет подключения — данные еще не загружены</translation>
    </message>
    <message>
        <source>Offline – data as of %1 (%2)</source>
        <extracomment>%1 time of day, %2 age as in &quot;12 min&quot;</extracomment>
        <translation>Нет подключения — данные на %1 (%2)</translation>
    </message>
</context>
<context>
    <name>roomwarden::TerminatedBy</name>
    <message>
        <source>Removed by the customer</source>
        <extracomment>How a relationship with a customer ended.</extracomment>
        <translation>Удалено клиентом</translation>
    </message>
    <message>
        <source>Removed by us</source>
        <extracomment>How a relationship with a customer ended.</extracomment>
        <translation>Удалено нами</translation>
    </message>
</context>
</TS>
