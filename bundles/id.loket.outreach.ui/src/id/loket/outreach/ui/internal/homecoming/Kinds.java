package id.loket.outreach.ui.internal.homecoming;

/** What people call the records that modules carry. */
final class Kinds {

    private Kinds() {
    }

    /** @return the name of a kind, or of its module's records where the kind is new */
    static String name(String kind) {
        return switch (kind) {
            case "registry.resident" -> HomeText.kindResident.text();
            case "registry.correction" -> HomeText.kindCorrection.text();
            case "enrolment.recording" -> HomeText.kindRecording.text();
            case "visits.check" -> HomeText.kindCheck.text();
            default -> switch (kind.substring(0, Math.max(0, kind.indexOf('.')))) {
                case "visits" -> HomeText.kindFirstTimer.text();
                case "lists" -> HomeText.kindFinding.text();
                default -> HomeText.kindOther.text();
            };
        };
    }
}
