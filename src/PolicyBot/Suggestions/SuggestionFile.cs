using PolicyBot.Conversation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyBot.Suggestions;

/// <summary>Writes suggestions as fragments of <c>guidelines.yaml</c> (see docs/packs.md), to be edited into it.</summary>
internal static class SuggestionFile
{
    /// <summary>The fragments: a section for each, with what somebody must still decide on left for them to fill in.</summary>
    /// <param name="suggestions">In the order of the file.</param>
    public static string Write(IEnumerable<Suggestion> suggestions)
    {
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine("# Suggestions for guidelines.yaml, from questions that were passed on and answered. They are not adopted rules:");
        text.WriteLine("# give each that is adopted an id, a heading, a title and related rules, mend the words, and move it to the sections of the pack.");
        var emitter = new Emitter(text, new EmitterSettings().WithBestWidth(150).WithNewLine("\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        emitter.Emit(new SequenceStart(null, null, isImplicit: true, SequenceStyle.Block));
        foreach (var suggestion in suggestions)
        {
            Write(suggestion, emitter);
        }
        emitter.Emit(new SequenceEnd());
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Suggestion suggestion, Emitter emitter)
    {
        emitter.Emit(new MappingStart(null, null, isImplicit: true, MappingStyle.Block));
        emitter.Emit(new Comment($"answered {OsloTime.Day(suggestion.AnsweredAt):yyyy-MM-dd}", isInline: false));
        Text(emitter, "id", "");
        Text(emitter, "heading", "");
        Text(emitter, "title", "");
        Text(emitter, "answer", suggestion.Answer);
        emitter.Emit(new Scalar("questions"));
        emitter.Emit(new SequenceStart(null, null, isImplicit: true, SequenceStyle.Block));
        emitter.Emit(Scalar(suggestion.Question));
        emitter.Emit(new SequenceEnd());
        emitter.Emit(new MappingEnd());
    }

    private static void Text(Emitter emitter, string key, string value)
    {
        emitter.Emit(new Scalar(key));
        emitter.Emit(Scalar(value));
    }

    // In quotes, so that nothing that somebody typed is read as anything but text.
    private static Scalar Scalar(string value) => new(null, null, value.ReplaceLineEndings("\n"), ScalarStyle.DoubleQuoted, isPlainImplicit: false, isQuotedImplicit: true);
}
