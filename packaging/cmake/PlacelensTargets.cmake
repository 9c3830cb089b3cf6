# How every target of the project is made: one place for standard, warnings, sanitizers and layers.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
set(PLACELENS_ATLAS_FILE "${CMAKE_BINARY_DIR}/share/placelens/england.gpkg")

add_library(placelens_options INTERFACE)
target_compile_options(placelens_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                                   -Wnon-virtual-dtor -Wold-style-cast)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(placelens_options INTERFACE -Wno-restrict) # false alarms in std::string (GCC bug 105651)
endif()
target_compile_definitions(placelens_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
                                                       PLACELENS_VERSION="${PROJECT_VERSION}")
target_include_directories(placelens_options INTERFACE "${CMAKE_SOURCE_DIR}")
if(PLACELENS_WERROR)
    target_compile_options(placelens_options INTERFACE -Werror)
endif()
if(PLACELENS_SANITIZE)
    target_compile_options(placelens_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
                                                       -fno-sanitize-recover=undefined)
    target_link_options(placelens_options INTERFACE -fsanitize=address,undefined)
endif()

# Has the compiler read the headers that most files of a target include only once for all of them: they are most of its
# work. They are the ones the files include anyway, each still for itself.
function(placelens_precompile target)
    if(PLACELENS_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE <algorithm> <array> <cmath> <functional> <map> <memory> <optional>
            <span> <utility> <vector> <QCoreApplication> <QDir> <QFileInfo> <QHash> <QString> <QStringList> ${ARGN})
    endif()
endfunction()

# A static library of core/<folder>, made of all its sources. LINKS lists only what HOUSE_STYLE's layer table allows.
function(placelens_core_library folder)
    cmake_parse_arguments(ARG "" "" "LINKS;PRIVATE_LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h")
    set(target placelens_${folder})
    if(sources)
        add_library(${target} STATIC ${sources})
        set(visibility PUBLIC)
    else()
        add_library(${target} INTERFACE)
        set(visibility INTERFACE)
    endif()
    if(headers)
        target_sources(${target} ${visibility} FILE_SET HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}" FILES ${headers})
    endif()
    target_link_libraries(${target} ${visibility} placelens_options ${ARG_LINKS})
    if(ARG_PRIVATE_LINKS)
        target_link_libraries(${target} PRIVATE ${ARG_PRIVATE_LINKS})
    endif()
endfunction()

# The built-in atlas: the command line turns the text tables into one GeoPackage. What it answers, with the list of what
# was left out, is kept beside it in atlas_build.txt.
function(placelens_build_atlas)
    file(GLOB_RECURSE tables CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/maps/*" "${CMAKE_SOURCE_DIR}/resources/*.csv")
    add_custom_command(
        OUTPUT "${PLACELENS_ATLAS_FILE}"
        COMMAND placelens-cli atlas build "${CMAKE_SOURCE_DIR}" -o "${PLACELENS_ATLAS_FILE}"
                > "${CMAKE_BINARY_DIR}/atlas_build.txt"
        DEPENDS placelens-cli ${tables}
        COMMENT "Building the built-in atlas"
        VERBATIM)
    add_custom_target(atlas ALL DEPENDS "${PLACELENS_ATLAS_FILE}")
endfunction()
