using PolicyBot.Guidelines;
using PolicyBot.Plans;

namespace PolicyBot.Municipalities;

/// <summary>
/// A pack's texts in another language than its own: <c>nb.yaml</c>, <c>nn.yaml</c> or <c>en.yaml</c>, keyed by the ids of the other files. A file
/// that is there is whole: what it lacks, and what it has of ids that the pack does not have, is reported with its line.
/// </summary>
internal sealed class PackTranslation(Language language, PackMapping top)
{
    /// <summary>Reads the translations that a pack has.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="languages">The languages by the names of their files.</param>
    /// <param name="own">The pack's own language, which is no translation.</param>
    /// <param name="errors">Gets every error with its line.</param>
    public static IEnumerable<PackTranslation> ReadAll(string folder, IReadOnlyDictionary<string, Language> languages, Language own, ICollection<PackError> errors)
    {
        foreach (var (name, language) in languages)
        {
            var path = Path.Combine(folder, $"{name}.yaml");
            if (!File.Exists(path))
            {
                continue;
            }
            if (language == own)
            {
                errors.Add(new PackError(path, 0, $"'{name}' is this pack's own language, and its texts stand in the other files; take this file away"));
            }
            else if (PackFile.Read(path, errors) is { } top)
            {
                yield return new PackTranslation(language, top);
            }
        }
    }

    /// <summary>The names of the roles with this translation.</summary>
    public RoleNames Of(RoleNames roles)
    {
        var at = top.Mapping("roles");
        var translated = new RoleNames(
            Of(roles.Radmannsteam, at, "radmannsteam"),
            Of(roles.Informasjonsradgiver, at, "informasjonsradgiver"));
        at?.Done();
        return translated;
    }

    /// <summary>The guidelines with this translation.</summary>
    public Guideline Of(Guideline guideline)
    {
        var source = guideline.Source with
        {
            Document = Of(guideline.Source.Document, top, "document"),
            AdoptedBy = Of(guideline.Source.AdoptedBy, top, "adoptedBy"),
        };
        return guideline.With(source, Each("sections", guideline.Sections, section => section.Id.Value, (section, at) => section with
        {
            Title = Of(section.Title, at, "title", GuidelineFile.LongestTitle),
            Answer = Of(section.Answer, at, "answer", GuidelineFile.LongestAnswer),
        }));
    }

    /// <summary>The form with this translation. It is the last part that is translated: what is then left in the file is unknown.</summary>
    public PlanQuestionnaire Of(PlanQuestionnaire form)
    {
        var steps = Each("steps", form.Steps, step => step.Id, (step, at) => step with
        {
            Title = Of(step.Title, at, "title"),
            Intro = step.Intro is { } intro ? Of(intro, at, "intro") : null,
        });
        var questions = Each("questions", [.. form.Questions], question => question.Id, Of).ToDictionary(question => question.Id);
        top.Done();
        return form with { Steps = [.. steps.Select(step => step with { Questions = [.. step.Questions.Select(question => questions[question.Id])] })] };
    }

    private PlanQuestion Of(PlanQuestion question, PackMapping? at)
    {
        var choices = question.Choices.Count > 0 ? at?.Mapping("choices") : null;
        var translated = question with
        {
            Label = Of(question.Label, at, "label"),
            Hint = question.Hint is { } hint ? Of(hint, at, "hint") : null,
            Choices = [.. question.Choices.Select(choice => choice with { Text = Of(choice.Text, choices, choice.Value) })],
        };
        choices?.Done();
        return translated;
    }

    // What stands under a name, item by item. An item that is missing is reported once, and not for each of its texts.
    private List<T> Each<T>(string name, IReadOnlyList<T> items, Func<T, string> id, Func<T, PackMapping?, T> translate)
    {
        var under = top.Mapping(name);
        var translated = new List<T>();
        foreach (var item in items)
        {
            var at = under?.Mapping(id(item));
            translated.Add(translate(item, at));
            at?.Done();
        }
        under?.Done();
        return translated;
    }

    private LocalizedText Of(LocalizedText text, PackMapping? at, string name, int most = int.MaxValue) =>
        at is null ? text : text.With(language, at.Text(name, most));
}
