package id.loket.console;

import java.io.PrintStream;
import java.util.List;

/**
 * Work that must be possible before anybody can log in: setting an office up, restoring a backup, a lost password.
 * Registered as a service with its name in {@link Command#NAME}.
 */
public interface OpeningCommand {

    /**
     * @param arguments the words after the name
     * @param out where to print
     * @return the process's exit code; 0 is success
     * @throws Exception whatever went wrong; printed with its cause, exit code 1
     */
    int run(List<String> arguments, PrintStream out) throws Exception;
}
