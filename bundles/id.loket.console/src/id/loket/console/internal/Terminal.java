package id.loket.console.internal;

import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import id.loket.kernel.text.Refusal;

/** Asks for what must not stand in a command line: from a variable of the environment, or typed without an echo. */
@Component(service = Terminal.class)
public final class Terminal {

    private final UnaryOperator<String> environment;

    /** Called by Declarative Services. */
    @Activate
    public Terminal() {
        this(System::getenv);
    }

    Terminal(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    /**
     * @param variable looked at first
     * @param prompt shown at a terminal
     * @return what was given; to be overwritten after use
     * @throws Refusal there is neither the variable nor a terminal
     */
    char[] secret(String variable, String prompt) {
        var given = environment.apply(variable);
        if (given != null) {
            return given.toCharArray();
        }
        var terminal = System.console();
        if (terminal == null) {
            throw new Refusal(ConsoleMsg.secretMissing, variable);
        }
        return terminal.readPassword("%s", prompt);
    }
}
