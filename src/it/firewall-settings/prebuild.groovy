import dev.cordon.it.MadeUp

MadeUp.extension(basedir)
return true
