package dev.cordon.maven;

import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.audit.Provenance.ParameterInForce.Origin;
import dev.cordon.lists.RepositorySettings;
import dev.cordon.maven.lists.SessionLists;
import dev.cordon.maven.parameters.ParametersInForce;
import dev.cordon.maven.session.Host;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a goal where the file at the root of the repository speaks too: it counts where nobody else has set one.
 *
 * @param file what the file says
 * @param inForce who set what
 */
record FileParameters(RepositorySettings file, ParametersInForce inForce) {

    /**
     * Those of the goal that runs.
     *
     * @throws dev.cordon.notice.FaultException if the file cannot be read, or is not what its format wants
     */
    static FileParameters of(Host host) {
        return new FileParameters(
                SessionLists.of(host).settings(),
                ParametersInForce.of(host, host.checkout().build()));
    }

    /**
     * What counts as the element of a parameter.
     *
     * @param element what Maven made of the element, the property and the default
     */
    String text(String parameter, String element) {
        return file.text(parameter).filter(text -> isUnset(parameter)).orElse(element);
    }

    /** The same for a parameter that is a list. */
    List<String> list(String parameter, List<String> element) {
        List<String> here = file.list(parameter);
        return !here.isEmpty() && isUnset(parameter) ? here : element;
    }

    private boolean isUnset(String parameter) {
        String name = "cordon." + parameter;
        return inForce.read(name, parameter, "${" + name + "}", Optional.empty()).stream()
                .allMatch(p -> p.origin() == Origin.DEFAULT);
    }

    /** The parameters as they are recorded, with those of the file. */
    List<ParameterInForce> recorded(List<ParameterInForce> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.origin() == Origin.DEFAULT
                        ? file.value(parameter.name().substring("cordon.".length()))
                                .map(value -> new ParameterInForce(parameter.name(), Optional.of(value), Origin.FILE))
                                .orElse(parameter)
                        : parameter)
                .toList();
    }
}
