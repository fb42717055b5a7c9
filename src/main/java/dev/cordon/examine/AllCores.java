package dev.cordon.examine;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Spreads work over the cores, which all modules of a parallel build share. */
final class AllCores {

    private AllCores() {}

    /**
     * Does the same to every input.
     *
     * @return the results in the order of the inputs
     * @throws FaultException with the faults of all inputs
     */
    static <T, R> List<R> map(List<T> inputs, Function<T, R> work) {
        Queue<Fault> faults = new ConcurrentLinkedQueue<>();
        List<Optional<R>> results = inputs.parallelStream()
                .map(input -> {
                    try {
                        return Optional.of(work.apply(input));
                    } catch (FaultException e) {
                        faults.addAll(e.faults());
                        return Optional.<R>empty();
                    }
                })
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultException(faults.stream()
                    .sorted(Comparator.comparing(Fault::toString))
                    .toList());
        }
        return results.stream().map(Optional::orElseThrow).toList();
    }
}
