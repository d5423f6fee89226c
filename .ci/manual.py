#!/usr/bin/env python3
"""Writes the manual page entente(1) from what the program says of itself.

    .ci/manual.py PROGRAM >entente.1

Commands, options and examples are those of its help, keys and marks those of `entente keys`.
"""

import json
import re
import subprocess
import sys

program = sys.argv[1]


def said(*arguments):
    return subprocess.run(
        [program, *arguments], check=True, capture_output=True, text=True).stdout


def roff(text):
    """The text as roff takes it: nothing in it is a request or an escape."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    text = text.replace("^", "\\(ha").replace("~", "\\(ti").replace('"', "\\(dq")
    return "\n".join("\\&" + line if line.startswith(".") else line for line in text.split("\n"))


def bold(text):
    return f"\\fB{roff(text)}\\fP"


def italic(text):
    return f"\\fI{roff(text)}\\fP"


def sentences(text):
    """The parts of a discussion: paragraphs and examples, those as (True, text)."""
    is_example = False
    for part in text.split("\n\n"):
        is_example = part.startswith("Examples:")
        yield is_example, part.removeprefix("Examples:\n") if is_example else part


def option(argument):
    names = [
        ("-" if name["kind"] == "short" else "--") + name["name"] for name in argument["names"]]
    value = "" if argument["kind"] == "flag" else " " + italic(argument["valueName"])
    return ", ".join(bold(name) for name in names) + value


def words(argument):
    text = argument.get("abstract", "")
    if argument.get("allValues"):
        text += f" One of {', '.join(argument['allValues'])}"
        text += f"; {argument['defaultValue']} if none is given." if "defaultValue" in argument else "."
    return roff(text)


def shown(command, kinds):
    return [
        argument for argument in command.get("arguments", [])
        if argument["kind"] in kinds and argument.get("shouldDisplay", True)]


top = json.loads(said("--experimental-dump-help"))["command"]
commands = [
    command for command in top["subcommands"]
    if command["commandName"] != "help" and command.get("shouldDisplay", True)]
keys = json.loads(said("keys", "--format", "json"))
settings = re.findall(
    r"^# ([a-z-]+): (.+)\.\n# (.+)\n#[a-z-]+ = (.+)$", said("config", "--print"), re.MULTILINE)
release, data = said("--version").splitlines()[:2]
version, date = release.removeprefix("entente ").split(", ")

# What several commands take in the same words stands once.
counts = {}
for command in commands:
    for argument in shown(command, ["option", "flag"]):
        name = argument["preferredName"]["name"]
        if name not in ["help", "version"]:
            counts.setdefault((name, words(argument)), []).append(argument)
common = {key: arguments[0] for key, arguments in counts.items() if len(arguments) > 3}

out = []
out.append(f'.TH ENTENTE 1 "{date}" "entente {version}" "User Commands"')
out.append(".SH NAME\nentente \\- " + roff(top["abstract"].rstrip(".")[0].lower()
                                          + top["abstract"].rstrip(".")[1:]))
out.append(".SH SYNOPSIS")
out.append(f"{bold('entente')} [{italic('file')}] [{italic('option')} .\\|.\\|.]")
for command in commands:
    if command["commandName"] == "browse":
        continue
    operands = [
        f"[{italic(argument['valueName'])}" + (" .\\|.\\|.]" if argument["isRepeating"] else "]")
        for argument in shown(command, ["positional"])]
    out.append(".br\n" + " ".join(
        [bold(f"entente {command['commandName']}"), *operands, f"[{italic('option')} .\\|.\\|.]"]))

out.append(".SH DESCRIPTION")
status, examples = "", []
for is_example, part in sentences(top["discussion"]):
    if part.startswith("Exit status:"):
        status = part.removeprefix("Exit status: ")
    elif is_example:
        examples += part.split("\n")
    else:
        out.append(".PP\n" + roff(part))
out.append(".PP\nThe data inside is " + roff(data.split(": ", 1)[1]) + ".")
out.append(
    f".PP\n{bold('entente')} {italic('file')} opens any other timeline: JSON, CSV, TSV or NDJSON, "
    f"also packed by gzip or zstd; {bold('entente -')} reads a pipe, with the keys from the terminal.")

out.append(".SH COMMANDS")
for command in commands:
    name = command["commandName"]
    out.append(f".SS {bold('entente ' + name)}\n{roff(command['abstract'])}")
    for is_example, part in sentences(command.get("discussion", "")):
        if is_example:
            examples += part.split("\n")
        elif part:
            out.append(".PP\n" + roff(part))
    for argument in shown(command, ["positional"]):
        out.append(f".TP\n{italic(argument['valueName'])}\n{words(argument)}")
    for argument in shown(command, ["option", "flag"]):
        key = (argument["preferredName"]["name"], words(argument))
        if key not in common and key[0] not in ["help", "version"]:
            out.append(f".TP\n{option(argument)}\n{words(argument)}")

out.append(".SH OPTIONS\nThese mean the same with every command that takes them.")
for argument in common.values():
    out.append(f".TP\n{option(argument)}\n{words(argument)}")
for argument in shown(top, ["flag"]):
    out.append(f".TP\n{option(argument)}\n{words(argument)}")

out.append(".SH KEYS AND MARKS")
for section in keys:
    out.append(f".SS {roff(section['title'])}")
    for row in section["rows"]:
        out.append(f".TP 18n\n{bold(row['sign'])}\n{roff(row['meaning'])}")

out.append(".SH EXIT STATUS")
for number, meaning in re.findall(r"(\d[\d+n]*) ([^,]+?)(?:, |\.$)", status.replace("\n", " ")):
    out.append(f".TP 8n\n{bold(number)}\n{roff(meaning)}")

out.append(".SH ENVIRONMENT")
for name, meaning in [
        ("NO_COLOR", "no colours, when it is set and not empty"),
        ("CLICOLOR_FORCE", "colours into pipes too, when it is set and neither empty nor 0"),
        ("XDG_CONFIG_HOME", "the folder of entente/config.toml; ~/.config where it is not set"),
        ("XDG_STATE_HOME", "the folder of entente/places; ~/.local/state where it is not set"),
        ("BROWSER", "what opens an address, before xdg-open: commands parted by colons"),
        ("TERM", "the kind of terminal"),
        ("LC_ALL, LC_CTYPE, LANG", "without UTF-8 the screen is drawn in ASCII")]:
    out.append(f".TP\n{bold(name)}\n{roff(meaning)}")

out.append(".SH FILES")
out.append(
    f".TP\n{bold('~/.config/entente/config.toml')}\nThe settings, in TOML; "
    f"{bold('entente config --init')} makes it, with all of them explained.  Below "
    f"{bold('[keys]')} commands have other keys, below {bold('[colours]')} roles other looks.")
out.append(".RS")
for name, meaning, form, usual in settings:
    out.append(f".TP\n{bold(name + ' = ' + usual)}\n{roff(meaning[0].upper() + meaning[1:])}.  {roff(form)}")
out.append(".RE")

out.append(
    f".TP\n{bold('~/.local/state/entente/places')}\nThe marks, and where timelines were left if "
    f"{bold('remember-place')} is set: a line for each.")

out.append(".SH EXAMPLES\n.nf")
out += [roff(line.strip()) for line in examples]
out.append(".fi")
print("\n".join(line for line in out if line))
