import BinderyCLibYAML

/// Says what libyaml has found wrong in the words of someone who wants to put it right.
struct YAMLProblemExplainer {
    let marks: YAMLMarks
    let lines: SourceLines

    func explain(_ problem: YAMLProblem) -> SyntaxError {
        if problem.isOutOfMemory { return SyntaxError("out-of-memory", at: marks.start, "there is not enough memory to read this file") }
        if let scalar = problem.forbiddenScalar { return controlCharacter(scalar) }
        return unicodeLineBreak(problem) ?? indentation(problem) ?? flow(problem) ?? quoted(problem) ?? plain(problem) ?? other(problem)
    }

    // MARK: Block structure

    private func indentation(_ problem: YAMLProblem) -> SyntaxError? {
        let location = marks.location(problem.place)
        let begun = marks.location(problem.contextPlace)
        switch problem.problem {
        case "did not find expected key" where beginsLine(problem.place):
            return SyntaxError(
                "bad-indentation", at: location,
                "the indentation of this line fits nothing above it; its siblings of line \(begun.line) begin in column \(begun.column)")
        case "did not find expected '-' indicator" where beginsLine(problem.place):
            return SyntaxError(
                "bad-indentation", at: location,
                "the indentation of this line fits nothing above it; the '-' of the list begun on line \(begun.line) stand in column \(begun.column)")
        case "did not find expected key", "did not find expected '-' indicator":
            return SyntaxError("yaml-syntax", at: location, "the value has ended before this; put the whole value in quotes, or remove what follows it")
        case "could not find expected ':'":
            return SyntaxError(
                "missing-colon", at: begun,
                "a key without ':'; write 'key: value' with a space after the colon, or indent this line if it continues the text above")
        case "mapping values are not allowed in this context" where textBefore(problem.place).contains(": "):
            return SyntaxError("yaml-syntax", at: location, "a second ': ' on this line; put the value in quotes if the colon belongs to it")
        case "mapping values are not allowed in this context":
            return SyntaxError(
                "bad-indentation", at: location,
                "a key cannot stand here; check the indentation of this line, and that the line above has a space after its colon")
        case "block sequence entries are not allowed in this context":
            return SyntaxError("yaml-syntax", at: location, "a list item cannot begin here; put the '-' on a line of its own, or the text in quotes")
        case "mapping keys are not allowed in this context":
            return SyntaxError("yaml-syntax", at: location, "a key cannot begin here; put it on a line of its own, or the text in quotes")
        case "did not find expected <document start>":
            return SyntaxError("bad-indentation", at: location, "the document has ended before this line; check its indentation")
        case "found a tab character where an indentation space is expected", "found a tab character that violates indentation",
            "found a tab character that violate indentation", "found a tab character where an intendation space is expected":
            return tab(problem.place)
        default:
            return nil
        }
    }

    private func tab(_ mark: yaml_mark_t) -> SyntaxError {
        SyntaxError("tab-indentation", at: marks.location(mark), "YAML cannot be indented with tabs; use spaces")
    }

    // MARK: Flow collections

    private func flow(_ problem: YAMLProblem) -> SyntaxError? {
        let brackets: (opening: String, closing: String)
        switch problem.problem {
        case "did not find expected ',' or ']'": brackets = ("[", "]")
        case "did not find expected ',' or '}'": brackets = ("{", "}")
        default: return nil
        }
        let begun = marks.location(problem.contextPlace)
        if scalar(at: problem.place) == nil {
            return SyntaxError("unclosed-bracket", at: begun, "the '\(brackets.opening)' is not closed; add the '\(brackets.closing)'")
        }
        return SyntaxError(
            "unclosed-bracket", at: marks.location(problem.place),
            "expected ',' or '\(brackets.closing)' for the '\(brackets.opening)' on line \(begun.line), column \(begun.column)")
    }

    // MARK: Scalars

    private func quoted(_ problem: YAMLProblem) -> SyntaxError? {
        let location = marks.location(problem.place)
        switch problem.problem {
        case "found unexpected end of stream", "found unexpected document indicator":
            let quote = scalar(at: problem.contextPlace) == "'" ? "'" : "\""
            return SyntaxError(
                "unclosed-string", at: marks.location(problem.contextPlace),
                "the text is not closed; add the closing \(quote)\(quote == "'" ? ", and write ' inside it as ''" : "")")
        case "found unknown escape character":
            return SyntaxError("invalid-escape", at: location, "YAML has no such escape; write '\\\\' for a backslash, or use single quotes")
        case "did not find expected hexdecimal number":
            return SyntaxError("invalid-escape", at: location, "'\\x', '\\u' and '\\U' must be followed by 2, 4 and 8 hexadecimal digits")
        case "found invalid Unicode character escape code":
            return SyntaxError("invalid-escape", at: location, "the escape names no character; YAML writes one beyond U+FFFF as '\\U' and 8 digits")
        default:
            return nil
        }
    }

    private func plain(_ problem: YAMLProblem) -> SyntaxError? {
        let location = marks.location(problem.place)
        switch problem.problem {
        case "found character that cannot start any token":
            guard let scalar = scalar(at: problem.place) else { return nil }
            if scalar == "\t" { return tab(problem.place) }
            return SyntaxError("yaml-syntax", at: location, "text without quotes cannot begin with '\(scalar)'; put it in quotes")
        case "did not find expected alphabetic or numeric character":
            return SyntaxError(
                "yaml-syntax", at: marks.location(problem.contextPlace),
                "'&' and '*' begin the name of an anchor or alias; put the text in quotes if it is none")
        case "did not find expected comment or line break":
            return SyntaxError("yaml-syntax", at: location, "the text of '|' and '>' begins on the next line")
        case "did not find expected node content":
            return SyntaxError("yaml-syntax", at: location, "expected a value")
        case "found undefined tag handle":
            return SyntaxError("unknown-tag", at: location, "the prefix of this tag is not declared; remove the tag, or put the text in quotes")
        default:
            return nil
        }
    }

    private func other(_ problem: YAMLProblem) -> SyntaxError {
        let context = problem.context.isEmpty ? "" : " \(problem.context)"
        return SyntaxError("yaml-syntax", at: marks.location(problem.place), "\(problem.problem)\(context)")
    }

    /// The first of its kind in the document, as libyaml reads from front to back.
    private func controlCharacter(_ scalar: Unicode.Scalar) -> SyntaxError {
        var index = 0
        for candidate in String(decoding: lines.bytes.dropFirst(ByteOrderMark.length(in: lines.bytes)), as: UTF8.self).unicodeScalars {
            if candidate == scalar { break }
            index += 1
        }
        var mark = yaml_mark_t()
        (mark.index, (mark.line, mark.column)) = (index, lines.position(ofScalar: index))
        mark.line -= 1
        mark.column -= 1
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return SyntaxError(
            "control-character", at: marks.location(mark),
            "YAML cannot hold the control character \(name); remove it, or write it as an escape in double quotes")
    }

    /// Valid YAML 1.2, but to libyaml the text ends here.
    private func unicodeLineBreak(_ problem: YAMLProblem) -> SyntaxError? {
        for mark in [problem.contextPlace, problem.place] {
            guard let last = textBefore(mark).unicodeScalars.last(where: { ["\u{85}", "\u{2028}", "\u{2029}"].contains($0) }) else { continue }
            let code = String(last.value, radix: 16, uppercase: true)
            return SyntaxError(
                "yaml-syntax", at: marks.location(mark),
                "the invisible line break U+\(last == "\u{85}" ? "0085" : code) before this ends the text; remove it, or put the text in quotes")
        }
        return nil
    }

    // MARK: The text around

    private func scalar(at mark: yaml_mark_t) -> Unicode.Scalar? {
        let start = lines.byte(ofScalar: mark.index)
        return String(decoding: lines.bytes[start...].prefix(4), as: UTF8.self).unicodeScalars.first
    }

    private func beginsLine(_ mark: yaml_mark_t) -> Bool {
        textBefore(mark).allSatisfy { $0 == " " || $0 == "\t" }
    }

    private func textBefore(_ mark: yaml_mark_t) -> String {
        let end = lines.byte(ofScalar: mark.index)
        guard let line = lines.range(ofLine: lines.position(ofByte: end).line), line.lowerBound <= end else { return "" }
        return String(decoding: lines.bytes[line.lowerBound..<end], as: UTF8.self)
    }
}
