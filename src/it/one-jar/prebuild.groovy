import groovy.io.FileType

// The jar that every integration test uses, from where the invoker has put it.
def installed = []
new File(localRepositoryPath, 'dev/cordon/cordon-maven-plugin').eachFileRecurse(FileType.FILES) { installed << it }
// Beside it lie sources and documentation where a release is built.
def jars = installed.findAll { it.name.endsWith('.jar') && !(it.name =~ /-(sources|javadoc)\.jar$/) }
assert jars.size() == 1
new File(basedir, 'cordon.jar').bytes = jars[0].bytes
new File(basedir, 'cordon.pom').bytes = installed.find { it.name.endsWith('.pom') }.bytes
return true
