package id.loket.card;

import java.util.regex.Pattern;

/**
 * Which machine a printer's key means in an office of several stations. An address that leads back to the station itself
 * means another machine at each of them; every other key means the same one everywhere.
 *
 * @param name unique in the office
 */
public record Machine(String name) {

    private static final Pattern OF_THIS_STATION = Pattern.compile(
            ".*://(?:[^/@]*@)?(?:localhost|127(?:\\.\\d+){3}|\\[::1]|\\[0(?::0){6}:1])(?:[:/].*)?", Pattern.CASE_INSENSITIVE);

    /**
     * @param printer a printer's key
     * @param node the station that says it
     * @return the machine
     */
    public static Machine of(String printer, String node) {
        return new Machine(isLocal(printer) ? node + "/" + printer : printer);
    }

    /**
     * @param printer a printer's key
     * @return whether it means another machine at each station
     */
    public static boolean isLocal(String printer) {
        return OF_THIS_STATION.matcher(printer).matches();
    }
}
