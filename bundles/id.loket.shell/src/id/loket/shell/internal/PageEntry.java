package id.loket.shell.internal;

import id.loket.ui.Page;
import id.loket.ui.theme.Icon;

/**
 * A page somebody may open.
 *
 * @param id of its part descriptor
 * @param label in the language of the screen
 * @param icon in the rail
 * @param group in the rail
 * @param order in the group
 */
public record PageEntry(String id, String label, Icon icon, Page.Group group, int order) {
}
