// A local repository that has never seen these two.
['org/example/offline', 'com/kaspersky/offline'].each { new File(localRepositoryPath, it).deleteDir() }
return true
