package id.loket.ui;

/** Opens pages. In the context of every page: {@code @Inject Navigator}. UI thread only. */
public interface Navigator {

    /**
     * Shows a page; does nothing but tell so in the status line if the page is not installed or not for this person.
     *
     * @param page element id of its part descriptor
     */
    default void open(String page) {
        open(page, "");
    }

    /**
     * Shows a page and hands it a subject. The page gets it, also when it is open already, by
     * {@code @Inject @Optional void show(@Named(Page.SUBJECT) String subject)}, called after its {@code @PostConstruct}
     * has built its widgets or before: it must bear both.
     *
     * @param page element id of its part descriptor
     * @param subject what to show, in the form of the audit trail: {@code resident:42}, or empty
     */
    void open(String page, String subject);

    /**
     * @param page element id of its part descriptor
     * @return whether it is installed and this person may open it: ask before offering a link to another module's page
     */
    boolean offers(String page);
}
