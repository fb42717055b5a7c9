import dev.cordon.it.Build

def build = new Build(basedir)
def log = build.log()

// A name fails no build, not even with failOn=warn, and one word is the name of too many things.
assert log.contains("Names of 1 organisations from names.csv (names of one's own, CSV): 1 names; entries: Annex 7 1.")
assert log =~ /WARNING.*'HOLLER DATA SERVICES, LLC', named by telemetry-agent:1.0, has the name of an entry of names.csv: Annex 7 a-1 .*\[name-listed\]/
assert !log.contains("named by soup")
assert log.contains('BUILD SUCCESS')

assert log =~ /broken.csv:2: the row behind this line does not come to its end.*\[name-list-invalid\]/
assert log =~ /'https:\/\/example.com\/names.csv' is an address.*\[parameter-value\]/
