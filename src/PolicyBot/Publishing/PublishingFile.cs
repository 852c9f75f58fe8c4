using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Publishing;

/// <summary>Reads publishing.yaml of a pack, if it has one (see docs/packs.md).</summary>
internal static class PublishingFile
{
    private static readonly (string Name, PostCheck Check)[] Checks =
    [
        ("website", PostCheck.Website), ("personal-data", PostCheck.PersonalData), ("confidentiality", PostCheck.Confidentiality), ("consent", PostCheck.Consent),
        ("copyright", PostCheck.Copyright), ("political", PostCheck.Political), ("signature", PostCheck.Signature), ("plain-language", PostCheck.PlainLanguage),
    ];

    /// <summary>What the pack says of publishing; nothing where the file is not there.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="guideline">The rules that it may refer to; <c>null</c>: not known, and references are not checked.</param>
    /// <param name="errors">Gets every error with its line.</param>
    public static PublishingRules Load(string folder, Guideline? guideline, ICollection<PackError> errors)
    {
        var path = Path.Combine(folder, "publishing.yaml");
        if (!File.Exists(path) || PackFile.Read(path, errors) is not { } top)
        {
            return new PublishingRules();
        }
        var rules = new PublishingRules
        {
            Kinds = top.Has("kinds") ? ReadKinds(top.Mapping("kinds"), guideline) : new Dictionary<CommentKind, IReadOnlyList<SectionId>>(),
            Checks = top.Has("checks") ? ReadChecks(top.Mapping("checks"), guideline) : new Dictionary<PostCheck, SectionId>(),
            MayBeLeft = top.Has("mayBeLeft") ? ReadMayBeLeft(top) : new HashSet<CommentKind>(),
        };
        top.Done();
        return rules;
    }

    private static Dictionary<CommentKind, IReadOnlyList<SectionId>> ReadKinds(PackMapping? kinds, Guideline? guideline)
    {
        var read = new Dictionary<CommentKind, IReadOnlyList<SectionId>>();
        foreach (var (name, kind) in CommentKinds.All)
        {
            if (kinds?.Has(name) == true)
            {
                read[kind] = [.. kinds.Texts(name).Select(id => Rule(kinds, name, id, guideline))];
            }
        }
        kinds?.Done();
        return read;
    }

    private static Dictionary<PostCheck, SectionId> ReadChecks(PackMapping? checks, Guideline? guideline)
    {
        var read = new Dictionary<PostCheck, SectionId>();
        foreach (var (name, check) in Checks)
        {
            if (checks?.OptionalText(name) is { } id)
            {
                read[check] = Rule(checks, name, id, guideline);
            }
        }
        checks?.Done();
        return read;
    }

    private static HashSet<CommentKind> ReadMayBeLeft(PackMapping top)
    {
        var left = new HashSet<CommentKind>();
        foreach (var name in top.Texts("mayBeLeft"))
        {
            if (CommentKinds.Find(name) is { } kind)
            {
                left.Add(kind);
            }
            else
            {
                top.ReportItem("mayBeLeft", name, $"'{name}' is no kind of comment; the kinds are {string.Join(", ", CommentKinds.All.Keys)}");
            }
        }
        return left;
    }

    private static SectionId Rule(PackMapping at, string name, string text, Guideline? guideline)
    {
        var id = new SectionId(text);
        if (guideline is not null && guideline.Find(id) is null)
        {
            at.Report(name, $"there is no section '{text}' in guidelines.yaml");
        }
        return id;
    }
}
