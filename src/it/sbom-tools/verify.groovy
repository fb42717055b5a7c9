import dev.cordon.it.Build

def build = new Build(basedir)

def verdicts = { report -> report.verdicts.collect { [it.level, it.vendor.id] } as Set }
def graph = build.report('.', 'graph')
def bills = build.report('.', 'bills')
def both = build.report('.', 'both')

assert verdicts(graph) == [['deny', 'huawei']] as Set
assert verdicts(bills) == verdicts(graph) && verdicts(both) == verdicts(graph)
assert bills.examined*.format.findAll { it } as Set == ['CycloneDX JSON 1.6', 'CycloneDX XML 1.6', 'SPDX 2 JSON 2.3'] as Set
bills.examined.each { bill -> assert bills.verdicts.any { it.seenIn == bill.name } }

// One finding where graph and bills agree, and no word about differences in a normal project.
assert both.verdicts.size() == 1
assert !Build.notices(both).contains('sbom-differs')
