import dev.cordon.it.Build
import dev.cordon.it.MadeUp

def build = new Build(basedir)
def log = build.log()

// The other reader is asked for what is innocent, whoever of the two puts itself into the request first.
assert log.contains('The other reader is asked for org.innocent.reader:lib:')

// Where Cordon comes last, it asks the other one, and stops what is denied before that; else the session fails for it.
if (log.contains("Cordon's firewall stopped 1 artifact")) {
    assert MadeUp.files(localRepositoryPath, 'com.kaspersky.reader') == 0
    assert !log.contains('The other reader is asked for com.kaspersky.reader:lib:')
} else {
    assert log =~ /Maven resolves artifacts without asking the firewall, also com.kaspersky.reader:lib:1: .*\[firewall-not-asked]/
}

// What ends before verify is not judged, and a line says so.
assert build.count('Cordon: not judged: the build ends at validate.') == 1
['org/innocent/reader', 'com/kaspersky/reader'].each { new File(localRepositoryPath, it).deleteDir() }
return true
