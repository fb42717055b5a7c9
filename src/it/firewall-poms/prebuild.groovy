import dev.cordon.it.MadeUp

MadeUp.extension(basedir)
def repository = new File(basedir, 'repository')
['imported', 'parent'].each { MadeUp.artifact(repository, "com.kaspersky.madeup:$it", 'pom', '', [:]) }
MadeUp.artifact(repository, 'com.kaspersky.madeup:extension', 'jar', '', [:])
return true
