package id.loket.ui;

import java.util.Optional;

/**
 * Knows the codes that a module prints on its papers, so that the global search opens what a scanner typed into it.
 * Published as an OSGi service; asked on the UI thread, so it only looks at the text.
 */
public interface ScannedCode {

    /**
     * @param typed what was typed or scanned
     * @return where it leads, or empty if it is none of this module's codes
     */
    Optional<Target> target(String typed);

    /**
     * A page with its subject, as for {@link Navigator#open(String, String)}.
     *
     * @param page element id
     * @param subject what to show
     */
    record Target(String page, String subject) {
    }
}
