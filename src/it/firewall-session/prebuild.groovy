import dev.cordon.it.MadeUp

MadeUp.extension(basedir)
['both', 'alone'].each { MadeUp.artifact(new File(basedir, 'repository'), "com.kaspersky.session:$it", 'jar', '', [:]) }
return true
