# Where everything goes when it is installed, and the Debian package on top of that (cpack, in a build folder).
include(GNUInstallDirs)
set(placelens_id uk.placelens.Placelens) # desktop file, metainfo, icon and window carry the same one
set(placelens_packaging "${CMAKE_SOURCE_DIR}/packaging")

install(TARGETS placelens-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES "${placelens_packaging}/completion/placelens-cli.bash" RENAME placelens-cli
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES "${placelens_packaging}/completion/placelens-cli.zsh" RENAME _placelens-cli
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES "${placelens_packaging}/copyright" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/placelens)

if(PLACELENS_ATLAS)
    install(FILES "${PLACELENS_ATLAS_FILE}" DESTINATION ${CMAKE_INSTALL_DATADIR}/placelens)
endif()

if(PLACELENS_DESKTOP)
    install(DIRECTORY "${CMAKE_SOURCE_DIR}/resources/stories" DESTINATION ${CMAKE_INSTALL_DATADIR}/placelens
            FILES_MATCHING PATTERN "*.placelens")
    install(TARGETS placelens RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(FILES "${placelens_packaging}/${placelens_id}.desktop" DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES "${placelens_packaging}/${placelens_id}.metainfo.xml" DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES "${placelens_packaging}/${placelens_id}.mime.xml" RENAME ${placelens_id}.xml
            DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    install(FILES "${placelens_packaging}/icons/${placelens_id}.svg"
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES "${placelens_packaging}/icons/${placelens_id}-symbolic.svg"
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/symbolic/apps)
    install(FILES "${placelens_packaging}/icons/application-x-placelens.svg"
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME placelens)
set(CPACK_PACKAGE_CONTACT "The Placelens developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
    "Lays the borders England is run by (LEPs, combined authorities, the Midlands Engine, regions) over what is known
about its places, and compares any areas with figures that say where they come from and how they were obtained.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no program links, and so SHLIBDEPS cannot see: the typeface, the plug-ins that draw on a screen and read SVG.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, qt6-qpa-plugins, libqt6svg6")
include(CPack)
