package id.loket.document;

import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import id.loket.document.internal.HtmlDocuments;
import id.loket.store.Installation;

/**
 * Papers of the office: HTML templates an office can edit, made to PDF. Thread-safe; a page takes some 100 ms, so not on
 * a UI thread.
 *
 * <p>Templates are FreeMarker in XHTML (every element closed), escaped by themselves. Besides the model they can call
 * {@code date(x)} (23-11-2026), {@code longDate(x)} (23 November 2026), {@code time(x)} (10.21), {@code number(x)}
 * (1.204) and {@code png(bytes)}, which makes an image's {@code src}. The font is {@link Fonts#FAMILY}.
 */
public interface Documents {

    /**
     * For those who put services together by hand, as tests do; everyone else is given the service.
     *
     * @param installation says where an office's own templates lie, and the time zone of its papers
     * @return what makes papers there
     */
    static Documents in(Installation installation) {
        return new HtmlDocuments(installation);
    }

    /**
     * @param template which paper
     * @param model values by name; records give their components, so {@code ${resident.name}}
     * @return a PDF with its fonts embedded
     * @throws id.loket.kernel.text.Refusal if the template is broken: it says where
     */
    byte[] pdf(Template template, Map<String, ?> model);

    /**
     * @param template which paper
     * @param model values by name
     * @return the page as XHTML, for a preview
     * @throws id.loket.kernel.text.Refusal if the template is broken: it says where
     */
    String html(Template template, Map<String, ?> model);

    /**
     * A paper's template: shipped in the bundle that asks, replaced by {@code <data>/templates/<name>} if an office
     * put a file there.
     *
     * <p>What several papers of a module share, a style for example, is a file beside them that they take in by
     * {@code <#include "name">}; an office replaces it in the same way.
     *
     * @param name file name, unique over the modules: {@code enrolment-slip.html}
     * @param shipped the template in the bundle
     * @param beside finds the files beside it by their names; null for a name that is not there
     */
    record Template(String name, URL shipped, Function<String, URL> beside) {

        /** Refuses a missing resource where it is declared, not where it is printed. */
        public Template {
            Objects.requireNonNull(shipped, name);
        }

        /**
         * @param owner a class in the bundle that ships the template
         * @param name file name of a resource beside that class
         * @return the template
         */
        public static Template of(Class<?> owner, String name) {
            return new Template(name, owner.getResource(name), owner::getResource);
        }
    }
}
