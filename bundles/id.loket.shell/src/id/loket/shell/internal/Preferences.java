package id.loket.shell.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Languages;
import id.loket.ui.Page;

/**
 * What the client remembers about how it is used: the language, and each account's last page. It lies in the data folder,
 * holds nothing about residents, and may be deleted.
 */
public final class Preferences {

    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final String FILE = "client.properties";
    private static final String LANGUAGE = "language";
    private static final String PAGE = "page.";
    private static final String LAST_ACCOUNT = "account";
    private static final String BACKUP_TARGET = "backup.target";
    private static final String LAST_BACKUP = "backup.last";

    private final Path file;
    private final String usualLanguage;
    private final Properties values = new Properties();

    /**
     * @param data folder of the installation
     * @param usualLanguage {@code en} or {@code id}, until somebody chose another
     */
    public Preferences(Path data, String usualLanguage) {
        this.usualLanguage = usualLanguage;
        file = data.resolve(FILE);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("{} cannot be read and is ignored", file, e);
            }
        }
    }

    /** @return the language of the screens, as chosen or as this installation was set up */
    public Locale language() {
        return "en".equals(values.getProperty(LANGUAGE, usualLanguage)) ? Locale.ENGLISH : Languages.INDONESIAN;
    }

    /** @param locale chosen by the person */
    public void language(Locale locale) {
        put(LANGUAGE, locale.getLanguage());
    }

    /** @return who logged in last, or an empty string */
    public String lastAccount() {
        return values.getProperty(LAST_ACCOUNT, "");
    }

    /** @param account has logged in */
    public void lastAccount(String account) {
        put(LAST_ACCOUNT, account);
    }

    /**
     * @param account who
     * @return the page they left
     */
    public String lastPage(String account) {
        return values.getProperty(PAGE + account, Page.START);
    }

    /**
     * @param account who
     * @param page they are on
     */
    public void lastPage(String account, String page) {
        put(PAGE + account, page);
    }

    /** @return the folder of the last backup on this machine, or an empty string */
    public String backupTarget() {
        return values.getProperty(BACKUP_TARGET, "");
    }

    /** @return when and where the last backup was made, in words; empty if none was */
    public String lastBackup() {
        return values.getProperty(LAST_BACKUP, "");
    }

    /**
     * @param target folder the person chose
     * @param made when and where, in words
     */
    public void backedUp(String target, String made) {
        put(BACKUP_TARGET, target);
        put(LAST_BACKUP, made);
    }

    private synchronized void put(String key, String value) {
        if (value.equals(values.setProperty(key, value))) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            try (var writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be written; the choice holds until the client ends", file, e);
        }
    }
}
