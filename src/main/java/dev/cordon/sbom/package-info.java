/**
 * Reads SBOM documents as streams: a {@link dev.cordon.sbom.SbomFormat} recognises a document, a walk (JSON, YAML, XML)
 * leads a tree of {@link dev.cordon.sbom.Shape}s through it, and the {@link dev.cordon.sbom.SbomBuilder} hands on what they
 * find. A new format is one class and one line in {@link dev.cordon.sbom.SbomFormats}.
 */
package dev.cordon.sbom;
