package id.loket.update.internal.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.loket.kernel.text.Refusal;

/** A command line: what is meant, and {@code --option value} pairs. */
final class Arguments {

    private final List<String> meant = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    /**
     * @param line of the command
     * @param known options with a value
     * @param switches options without one
     * @throws Refusal naming an option that is not known or lacks its value
     */
    Arguments(List<String> line, Set<String> known, Set<String> switches) {
        for (var each = line.iterator(); each.hasNext();) {
            var word = each.next();
            var option = word.replaceFirst("^--", "");
            if (!word.startsWith("--")) {
                meant.add(word);
            } else if (switches.contains(option)) {
                options.put(option, "");
            } else if (known.contains(option) && each.hasNext()) {
                options.put(option, each.next());
            } else {
                throw new Refusal(ToolMsg.optionWrong, word);
            }
        }
    }

    List<String> meant() {
        return meant;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    Optional<Path> path(String option) {
        return value(option).map(Path::of).map(Path::toAbsolutePath).map(Path::normalize);
    }

    String needed(String option) {
        return value(option).orElseThrow(() -> new Refusal(ToolMsg.optionMissing, "--" + option));
    }

    long number(String option, long usual) {
        try {
            return value(option).map(Long::valueOf).orElse(usual);
        } catch (NumberFormatException noNumber) {
            throw new Refusal(noNumber, ToolMsg.optionWrong, "--" + option + " " + value(option).orElse(""));
        }
    }
}
