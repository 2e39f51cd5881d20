package id.loket.console;

import java.io.PrintStream;
import java.util.List;

import id.loket.access.Session;

/**
 * Work without a screen: the demo, a benchmark, a line of the console. Registered as a service with its name in
 * {@link #NAME}; it may reference services of the open store, since nothing runs before login.
 */
public interface Command {

    /** Service property: the word after {@code loket.run}. */
    String NAME = "loket.command";

    /**
     * @param session who runs it: the account that logged in
     * @param arguments the words after the name
     * @param out where to print
     * @return the process's exit code; 0 is success
     * @throws Exception whatever went wrong; printed with its cause, exit code 1
     */
    int run(Session session, List<String> arguments, PrintStream out) throws Exception;
}
