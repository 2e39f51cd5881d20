package id.loket.centre.ui.internal;

/** Names of what an outage struck: the wire's peers by their name, devices as they are called. */
final class Subjects {

    private Subjects() {
    }

    static String label(String subject) {
        return switch (subject) {
            case "centre" -> Msg.subjectCentre.text();
            case "regency" -> Msg.subjectRegency.text();
            case "hub" -> Msg.subjectHub.text();
            default -> subject;
        };
    }
}
