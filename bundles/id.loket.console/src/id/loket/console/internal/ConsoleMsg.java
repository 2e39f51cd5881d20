package id.loket.console.internal;

import id.loket.kernel.text.Message;

enum ConsoleMsg implements Message {
    noSuchCommand, failed, noPassword, passwordOf, auditIntact, auditFindings, auditUsage
}
