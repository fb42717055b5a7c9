plugins {
    java
    id("org.cyclonedx.bom") version "3.4.0"
}

group = "com.acme"
version = "1.0"

repositories {
    mavenCentral()
}

dependencies {
    implementation("com.huaweicloud:esdk-obs-java:3.25.10")
    testImplementation("junit:junit:4.13.2")
}
