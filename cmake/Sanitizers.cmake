# SECONDRING_SANITIZE applies to the whole tree: a sanitizer that covers half a program reports nonsense.
if(SECONDRING_SANITIZE)
    add_compile_options(-fsanitize=${SECONDRING_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${SECONDRING_SANITIZE})
    # What the checks know of the source is full of relocations: a third of each program, were they not packed.
    add_link_options(-Wl,-z,pack-relative-relocs)
endif()
