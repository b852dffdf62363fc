"""Sets pages with Typst, one request a line, for as long as its input lasts.

A request is a line of JSON: {"files": {name: text}, "outputs": [{"main", "format", "standards", "ppi", "timestamp"}]}.
The reply is a line of JSON, {"lengths": [...]} followed by that many bytes for each output, or {"situation", "messages"}.
Standard library and the typst wheel only; the two folders come as arguments.
"""
import json
import resource
import sys
import threading

typst_folder, font_folder = sys.argv[1:3]
# A layout that runs away must not take the machine with it.
MEMORY_LIMIT = 4 << 30
resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
sys.path.insert(0, typst_folder)
import typst  # noqa: E402  (its folder is known only now)

FONTS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder])


def described(diagnostic):
    return "; ".join([diagnostic.message, *diagnostic.hints])


def compiled(files, output):
    """One output's bytes and what Typst warned of."""
    options = {"format": output["format"]}
    if output["format"] == "pdf":
        options.update(pdf_standards=output["standards"], timestamp=output["timestamp"])
    else:
        options.update(ppi=output["ppi"])
    # The entry file is the one named main.typ.
    mounted = {**files, "main.typ": output["main"].encode()}
    data, warnings = typst.compile_with_warnings(mounted, font_paths=FONTS, **options)
    return data, [described(warning) for warning in warnings]


def compiled_together(files, outputs):
    """All outputs of a request, at the same time: Typst lets go of the interpreter while it works."""
    results = [None] * len(outputs)

    def run(index):
        try:
            results[index] = compiled(files, outputs[index])
        except BaseException as error:  # a panic in Typst is no Exception
            results[index] = error

    threads = [threading.Thread(target=run, args=(index,)) for index in range(1, len(outputs))]
    for thread in threads:
        thread.start()
    run(0)
    for thread in threads:
        thread.join()
    for result in results:
        if isinstance(result, BaseException):
            raise result
    return results


def answer(line):
    """The reply's header and the bytes that follow it."""
    try:
        request = json.loads(line)
        files = {name: text.encode() for name, text in request["files"].items()}
        results = compiled_together(files, request["outputs"])
    except typst.TypstError as error:
        return {"situation": "refused", "messages": [described(error)]}, []
    except BaseException as error:
        return {"situation": "failed", "messages": [f"{type(error).__name__}: {error}"]}, []
    warnings = [warning for _, found in results for warning in found]
    if warnings:
        return {"situation": "warned", "messages": warnings}, []
    return {"lengths": [len(data) for data, _ in results]}, [data for data, _ in results]


out = sys.stdout.buffer
for line in sys.stdin.buffer:
    header, bodies = answer(line)
    out.write(json.dumps(header).encode() + b"\n")
    for body in bodies:
        out.write(body)
    out.flush()
