#!/bin/sh
# Prints one card: run by ippeveprinter for each job. What leaves the printer lies in $PRINTER_DIR:
#   printed/NAME.JOB.EXT   a finished card, one file per job, named as the job     spoiled/  a ruined one
# $PRINTER_DIR/fault holds what goes wrong, from the next job on, until someone (or "N" seconds) clears it:
#   none | empty [N] | jam [N] | cover [N] | ribbon-out [N] | spool [N] | eject | ribbon
# empty, cover, ribbon-out: the card waits, then prints. jam: it is ruined once someone clears it. spool: the job ends
# without a card. eject: the card is ruined at once. ribbon: it prints, and the ribbon is said to be low.
# $PRINTER_DIR/seconds holds how long a card takes (default 0.3).
# $PRINTER_DIR/times says when it worked: "begin SECONDS NAME" and "end SECONDS NAME", one pair for each job, and between
# them "held" and "freed" where it waited for a person.
stamp() { printf '%s %s %s\n' "$1" "$(date +%s.%N)" "${IPP_JOB_NAME:-card}" >> "$PRINTER_DIR/times"; }
stamp begin
trap 'stamp end' EXIT
file=$1
name=$(printf %s "${IPP_JOB_NAME:-card}" | tr -c 'A-Za-z0-9._-' _)
case "$CONTENT_TYPE" in
    application/pdf) ext=pdf ;;
    *) ext=pwg ;;
esac

fault() { read -r fault limit 2>/dev/null < "$PRINTER_DIR/fault" || fault=none; }
say() { echo "$*" >&2; }
leave() { cp "$file" "$PRINTER_DIR/.$$" && mv "$PRINTER_DIR/.$$" "$PRINTER_DIR/$1/$name.$IPP_JOB_ID.$ext"; }
clear_fault() { echo none > "$PRINTER_DIR/.fault$$" && mv "$PRINTER_DIR/.fault$$" "$PRINTER_DIR/fault"; }

# Holds the job, with its reason shown, until the fault is cleared.
hold() {
    say "STATE: +$1"
    stamp held
    held=$fault
    waited=0
    while fault; [ "$fault" = "$held" ]; do
        if [ -n "$limit" ] && [ "$waited" -ge $((limit * 10)) ]; then
            clear_fault
            break
        fi
        sleep 0.1
        waited=$((waited + 1))
    done
    stamp freed
    say "STATE: -$1"
}

say "STATE: -marker-supply-low-warning,marker-supply-empty-error,spool-area-full-error"
say "ATTR: marker-levels=90,80"
fault
case "$fault" in
    empty) hold media-empty-error ;;
    cover) hold cover-open-error ;;
    ribbon-out) say "ATTR: marker-levels=0,80"; hold marker-supply-empty-error; say "ATTR: marker-levels=90,80" ;;
    ribbon) say "STATE: +marker-supply-low-warning"; say "ATTR: marker-levels=5,80" ;;
    jam) leave spoiled; hold media-jam-error; exit 1 ;;
    spool) hold spool-area-full-error; exit 1 ;;
    eject) leave spoiled; exit 1 ;;
esac
sleep "$(cat "$PRINTER_DIR/seconds" 2>/dev/null || echo 0.3)"
leave printed
