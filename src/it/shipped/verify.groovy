import dev.cordon.it.Build

def build = new Build(basedir)

/** Each verdict: level, how the component is called with its scope and that of its original, and the waivers that applied. */
def told = { module ->
    build.report(module).verdicts.collect { v ->
        def c = v.component
        [v.level, c.name, c.scope, c.originalScope, v.waivers*.id.join(',')].findAll { it }.join(' ')
    } as Set
}

// What is waived in scope test is waived there; what ships of it is not.
assert told('test-tool') == [
        'allow org.example.shipped:kit:1.0 test test-tool', 'deny org.example.shipped:kit:1.0 shipped test'] as Set
def copy = build.report('test-tool').verdicts.find { it.level == 'deny' }
assert copy.component.ref == 'test-tool/target/test-tool-1.0.jar!/lib/kit-1.0.jar'
assert copy.component.sha256 ==~ /[0-9a-f]{64}/
assert copy.paths*.steps == [['com.acme:test-tool:1.0', 'test-tool/target/test-tool-1.0.jar', 'lib/kit-1.0.jar']]
assert copy.fix == 'keep it out of what is packed into test-tool/target/test-tool-1.0.jar'
assert copy.nearWaivers.find { it.id == 'test-tool' }.why ==
        'scope does not match: this is a copy that ships, and the waiver is for test'
assert build.log().contains('DENIED  a copy of org.example.shipped:kit:1.0 (test)  contains software of Kaspersky Lab')

// Who lets it pass in scope compile lets it be packed, under whatever name, and it is told once.
assert told('library') == ['allow org.example.shipped:kit:1.0 compile library'] as Set
assert build.report('library').outcome == 'passed'

// With one class more it is no copy, and what the module does not depend on is none either.
assert told('changed') == ['allow org.example.shipped:kit:1.0 compile library', 'deny kit-1.0.jar'] as Set
assert told('foreign') == ['deny kit-1.0.jar'] as Set

// Both decisions were taken, and both are in the report.
assert told('allowed') == [
        'allow org.example.shipped:kit:1.0 test allowed-tool',
        'allow org.example.shipped:kit:1.0 shipped test allowed-to-ship'] as Set
assert build.report('allowed').outcome == 'passed'

// A level of a scope that does not ship goes no further than a waiver of it.
assert told('level') == ['warn org.example.shipped:kit:1.0 test', 'deny org.example.shipped:kit:1.0 shipped test'] as Set

// What nobody opens is known by its bytes as well.
assert told('native') == [
        'allow com.kaspersky.shipped:driver:dll:1.0 test driver', 'deny com.kaspersky.shipped:driver:dll:1.0 shipped test'] as Set
assert build.report('native').verdicts.find { it.level == 'deny' }.component.ref ==
        'native/target/native-1.0.jar!/bin/driver.bin'

// A file of the project that is used in scope system is no copy of itself, although its folder is named too.
assert told('in-place') == ['allow org.example.shipped:kit:1.0 system in-place'] as Set
assert build.report('in-place').outcome == 'passed'

// Nor does it matter where it lies.
assert told('folder') == [
        'allow org.example.shipped:kit:1.0 provided folder', 'deny org.example.shipped:kit:1.0 shipped provided'] as Set
assert build.report('folder').verdicts.find { it.level == 'deny' }.fix == 'remove folder/libs/kit.jar'
