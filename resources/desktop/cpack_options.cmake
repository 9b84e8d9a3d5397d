# The package's files bear the time of the sources, so that the same sources give the same package.
include(${CPACK_GANSCOPE_EPOCH_FILE})
set(ENV{SOURCE_DATE_EPOCH} ${GANSCOPE_EPOCH})
set(ENV{TZ} UTC)
