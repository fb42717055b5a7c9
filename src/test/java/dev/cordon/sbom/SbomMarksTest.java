package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What distinguishes a broken SBOM from what never was one. */
class SbomMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html lang=\"en\"></html>",
                "<!doctype html><html lang=en>",
                "<!DOCTYPE module SYSTEM \"configuration.dtd\"><!-- SPDX-License-Identifier: MIT --><module/>",
                "<%@ page language=\"java\" %>",
                "{\\rtf1 Licence}",
                "{{ template }}",
                "{ // comment\n \"compilerOptions\": {} }",
                "{\"lockfileVersion\": 3, \"packages\": {\"node_modules/spdx-correct\": {}}}",
                "{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": {}}}",
                "packages:\n  - one\n"
            })
    void findsNoneInWhatNeverWasAnSbom(String text) {
        assertThat(in(text.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cyclonedx.json",
                "cyclonedx.xml",
                "spdx2.json",
                "spdx2.yaml",
                "spdx2.xml",
                "spdx2.spdx",
                "spdx2.rdf",
                "spdx3.json"
            })
    void findsOneInEveryFormatEvenIfItBreaksOffOrWasNotClosed(String fixture) throws IOException {
        try (InputStream stream = SbomMarksTest.class.getResourceAsStream("/sbom/" + fixture)) {
            byte[] whole = stream.readAllBytes();
            assertThat(in(whole)).isTrue();
            assertThat(in(Arrays.copyOf(whole, whole.length / 2))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void findsOneInOtherEncodings(String charset) {
        assertThat(in("{\"bomFormat\": ".getBytes(Charset.forName(charset)))).isTrue();
    }

    @Test
    void findsOneInGzip() throws IOException {
        byte[] zipped = zipped("{\"bomFormat\": ");

        assertThat(in(zipped)).isTrue();
        assertThat(in(zipped("{\"format\": "))).isFalse();
        assertThat(in(Arrays.copyOf(zipped, 12))).as("what follows is unknown").isTrue();
    }

    @Test
    void findsOneWhereverItStands() {
        for (int before = (1 << 16) - 12; before < (1 << 16) + 2; before++) {
            assertThat(in((" ".repeat(before) + "bomFormat").getBytes(StandardCharsets.UTF_8)))
                    .as("after %d", before)
                    .isTrue();
        }
    }

    private static boolean in(byte[] bytes) {
        return SbomMarks.in(new ByteArrayInputStream(bytes));
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
