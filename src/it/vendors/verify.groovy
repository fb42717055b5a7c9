import dev.cordon.it.Build

def build = new Build(basedir)

def outcomes = ['kaspersky', 'hadoop', 'camel', 'hikvision', 'dahua', 'bytedance', 'dji', 'sber', 'innocent']
        .collectEntries { [it, build.report(it).outcome] }
assert outcomes.findAll { it.value == 'passed' }.keySet() == ['sber', 'innocent'] as Set
assert outcomes.findAll { it.value == 'failed' }.size() == 7

/** Vendor id -> level of the components a module has a verdict on; one level per vendor. */
def vendors = { module -> build.report(module).verdicts.collectEntries { [it.vendor.id, it.level] } }
/** The artifacts a module has a verdict on, as group:artifact. */
def artifacts = { module -> build.report(module).verdicts*.component*.name.collect { it.split(':')[0..1].join(':') } as Set }
/** The paths to the first artifact of a vendor, as lists of artifact ids. */
def paths = { module, vendor ->
    build.report(module).verdicts.find { it.vendor.id == vendor }.paths*.steps.collect { it*.split(':')*.getAt(1) }
}
def coverages = { module -> build.report(module).verdicts*.listings.flatten()*.coverage as Set }

assert vendors('kaspersky') == [kaspersky: 'deny']

assert vendors('hadoop') == [huawei: 'deny', tencent: 'warn', alibaba: 'warn']
assert artifacts('hadoop').containsAll(['com.huaweicloud:esdk-obs-java', 'com.qcloud:cos_api-bundle', 'com.aliyun.oss:aliyun-sdk-oss'])
assert !artifacts('hadoop').any { it.startsWith('org.apache') }
assert paths('hadoop', 'huawei') == [['hadoop', 'hadoop-cloud-storage', 'hadoop-huaweicloud', 'esdk-obs-java']]
assert paths('hadoop', 'tencent') == [['hadoop', 'hadoop-cloud-storage', 'hadoop-cos', 'cos_api-bundle']]
assert build.report('hadoop').verdicts.every { !it.paths.isEmpty() && it.declarations*.dependency == ['org.apache.hadoop:hadoop-cloud-storage'] }

assert vendors('camel') == [huawei: 'deny']
assert artifacts('camel') == ['com.huaweicloud:esdk-obs-java'] as Set
assert paths('camel', 'huawei') == [['camel', 'camel-huaweicloud-obs', 'esdk-obs-java']]

assert vendors('hikvision') == [hikvision: 'deny']
assert vendors('dahua') == [dahua: 'deny']
assert artifacts('dahua') == ['oauth', 'core', 'common'].collect { 'com.dahuatech.icc:java-sdk-' + it } as Set
assert vendors('bytedance') == [bytedance: 'deny']
assert coverages('bytedance').contains('unsettled')
assert vendors('dji') == [dji: 'deny']

assert vendors('sber') == [sber: 'warn']
def sanctions = build.report('sber', 'target/sanctions')
assert sanctions.outcome == 'failed'
assert sanctions.policy.profile == 'sanctions'
assert sanctions.verdicts*.level.unique() == ['deny']

assert build.report('innocent').verdicts == []
