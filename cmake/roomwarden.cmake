# The one place for compile options, and the three functions that every folder uses to declare what it builds.

add_library(roomwarden_options INTERFACE)
target_include_directories(roomwarden_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(roomwarden_options INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
# Qt 6.4 is the floor: what later versions call deprecated is what it has.
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    target_compile_definitions(roomwarden_options INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
target_compile_options(roomwarden_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall;-Wextra;-Wpedantic;-Wconversion;-Wshadow;-Wold-style-cast;-Wnon-virtual-dtor;-Woverloaded-virtual;-Werror=switch;-Werror=return-type>
    $<$<CXX_COMPILER_ID:MSVC>:/W4;/permissive-;/utf-8;/Zc:__cplusplus;/we4062>)
if(ROOMWARDEN_WERROR)
    target_compile_options(roomwarden_options INTERFACE
        $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Werror> $<$<CXX_COMPILER_ID:MSVC>:/WX>)
endif()
if(ROOMWARDEN_SANITIZE)
    target_compile_options(roomwarden_options INTERFACE -fsanitize=${ROOMWARDEN_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(roomwarden_options INTERFACE -fsanitize=${ROOMWARDEN_SANITIZE})
    if(ROOMWARDEN_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Asio uses fences, which g++ warns that its thread sanitizer cannot follow: at worst a false report.
        target_compile_options(roomwarden_options INTERFACE -Wno-tsan)
    endif()
endif()

# roomwarden_library(name SOURCES … LINKS …): a static library of ours; LINKS are public, options private.
function(roomwarden_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE roomwarden_options ${ARG_PRIVATE_LINKS})
endfunction()

# roomwarden_program(name SOURCES … LINKS …): an executable of ours.
function(roomwarden_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE roomwarden_options ${ARG_LINKS})
endfunction()

# roomwarden_test(name LINKS … [SOURCES …] [LABELS …] [TIMEOUT s] [READS_SOURCES]): tests/<here>/name.cpp as one Qt Test program,
# on the offscreen platform. Without LABELS it is a fast unit test. READS_SOURCES tells it where the source tree is; only
# those that read it are told, so that a compiler cache recognises the others in every clone.
function(roomwarden_test name)
    cmake_parse_arguments(ARG "READS_SOURCES" "TIMEOUT" "LINKS;SOURCES;LABELS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 180)
    endif()
    if(NOT ARG_LABELS)
        set(ARG_LABELS unit)
    endif()
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE roomwarden_options ${ARG_LINKS} Qt6::Test)
    target_compile_definitions(${name} PRIVATE QT_FORCE_ASSERTS)
    if(ARG_READS_SOURCES)
        target_compile_definitions(${name} PRIVATE ROOMWARDEN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;LANG=C.UTF-8;TSAN_OPTIONS=ignore_noninstrumented_modules=1:suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp;UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1")
endfunction()
