package dev.cordon.sbom;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of SPDX 3, as the context of version 3.0.1 has them ({@code spdx-context.jsonld}): those of the core as they are,
 * those of a profile behind its name, {@code software_packageUrl}.
 */
final class Spdx3Terms {

    /** Where the vocabularies of SPDX 3 lie, of whatever version. */
    private static final Pattern NAMESPACE = Pattern.compile("https?://spdx\\.org/rdf/(?:v?3|terms/).*");

    /** The classes whose elements are software that is judged. */
    static final Set<String> PACKAGES = Set.of(
            "software_Package",
            "ai_AIPackage",
            "dataset_DatasetPackage",
            // seen without the profile
            "Package",
            "AIPackage",
            "DatasetPackage");

    /** The classes above them, which say nothing about what an element is. */
    private static final Set<String> GENERAL = Set.of("Element", "Artifact", "software_SoftwareArtifact");

    /** All other classes. */
    private static final Set<String> CLASSES = Set.of(
            "Agent",
            "Annotation",
            "Bom",
            "Bundle",
            "CreationInfo",
            "DictionaryEntry",
            "ElementCollection",
            "ExternalIdentifier",
            "ExternalMap",
            "ExternalRef",
            "Hash",
            "IndividualElement",
            "IntegrityMethod",
            "LifecycleScopedRelationship",
            "NamespaceMap",
            "Organization",
            "PackageVerificationCode",
            "Person",
            "PositiveIntegerRange",
            "Relationship",
            "SoftwareAgent",
            "SpdxDocument",
            "Tool",
            "ai_EnergyConsumption",
            "ai_EnergyConsumptionDescription",
            "build_Build",
            "software_ContentIdentifier",
            "software_File",
            "software_Sbom",
            "software_Snippet",
            // seen without the profile
            "Build",
            "File",
            "Sbom",
            "Snippet");

    /** The profiles whose elements are licences, assessments and additions, of whatever class. */
    private static final Set<String> OTHER_PROFILES =
            Set.of("expandedlicensing", "extension", "security", "simplelicensing");

    /** What may be said of a package: the properties of the classes Element, Artifact, SoftwareArtifact and the three packages. */
    private static final Set<String> OF_PACKAGES = Set.of(
            "builtTime",
            "comment",
            "creationInfo",
            "description",
            "extension",
            "externalIdentifier",
            "externalRef",
            "name",
            "originatedBy",
            "releaseTime",
            "standardName",
            "summary",
            "suppliedBy",
            "supportLevel",
            "validUntilTime",
            "verifiedUsing",
            "software_additionalPurpose",
            "software_attributionText",
            "software_contentIdentifier",
            "software_copyrightText",
            "software_downloadLocation",
            "software_homePage",
            "software_packageUrl",
            "software_packageVersion",
            "software_primaryPurpose",
            "software_sourceInfo",
            "ai_autonomyType",
            "ai_domain",
            "ai_energyConsumption",
            "ai_hyperparameter",
            "ai_informationAboutApplication",
            "ai_informationAboutTraining",
            "ai_limitation",
            "ai_metric",
            "ai_metricDecisionThreshold",
            "ai_modelDataPreprocessing",
            "ai_modelExplainability",
            "ai_safetyRiskAssessment",
            "ai_standardCompliance",
            "ai_typeOfModel",
            "ai_useSensitivePersonalInformation",
            "dataset_anonymizationMethodUsed",
            "dataset_confidentialityLevel",
            "dataset_dataCollectionProcess",
            "dataset_dataPreprocessing",
            "dataset_datasetAvailability",
            "dataset_datasetNoise",
            "dataset_datasetSize",
            "dataset_datasetType",
            "dataset_datasetUpdateMechanism",
            "dataset_hasSensitivePersonalInformation",
            "dataset_intendedUse",
            "dataset_knownBias",
            "dataset_sensor");

    /** What is said of software, so that an element of which it is said cannot be passed over. */
    static final Set<String> OF_SOFTWARE = Set.of(
            "software_packageVersion",
            "software_packageUrl",
            "software_homePage",
            "software_downloadLocation",
            "suppliedBy",
            "originatedBy");

    private Spdx3Terms() {}

    /** Whether an address is that of a name of SPDX 3, known or not. */
    static boolean isInNamespace(String address) {
        return NAMESPACE.matcher(address).matches();
    }

    /** The first address of a name of SPDX 3 in a text. */
    static Optional<String> in(String text) {
        int start = text.indexOf("https://spdx.org/rdf/3");
        int end = text.indexOf('"', Math.max(start, 0));
        return start < 0 ? Optional.empty() : Optional.of(text.substring(start, end < 0 ? text.length() : end));
    }

    /** Whether the name is that of a class whose elements are no packages. */
    static boolean isOther(String name) {
        return CLASSES.contains(name) || OTHER_PROFILES.contains(profile(name));
    }

    /** Whether a package may have a property of that name. */
    static boolean isOfPackage(String name) {
        return OF_PACKAGES.contains(name);
    }

    /** Whether a prefix of that name would hide a name of SPDX. */
    static boolean isTaken(String name) {
        return PACKAGES.contains(name)
                || GENERAL.contains(name)
                || isOther(name)
                || isOfPackage(name)
                || Spdx3Graph.WANTED.contains(name)
                || name.equals("type")
                || name.equals("spdxId")
                || Set.of("ai", "build", "dataset", "software").contains(profile(name));
    }

    private static String profile(String name) {
        return name.substring(0, Math.max(0, name.indexOf('_')));
    }
}
