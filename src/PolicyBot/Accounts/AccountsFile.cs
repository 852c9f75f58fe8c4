using PolicyBot.Cases;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Accounts;

/// <summary>Reads accounts.yaml of a pack, if it has one (see docs/packs.md).</summary>
internal static class AccountsFile
{
    /// <summary>What the pack says of running official accounts; nothing where the file is not there.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="guideline">The rules that it may refer to; <c>null</c>: not known, and references are not checked.</param>
    /// <param name="questionnaire">Has the channels; <c>null</c>: not known, and channels are not checked.</param>
    /// <param name="errors">Gets every error with its line.</param>
    public static (OperationRules Rules, IReadOnlyList<ListedAccount> Accounts) Load(string folder, Guideline? guideline, PlanQuestionnaire? questionnaire, ICollection<PackError> errors)
    {
        var path = Path.Combine(folder, "accounts.yaml");
        if (!File.Exists(path) || PackFile.Read(path, errors) is not { } top)
        {
            return (new OperationRules(), []);
        }
        var rules = top.Has("rules") ? ReadRules(top.Mapping("rules"), guideline) : new OperationRules();
        rules = top.Has("cases") ? rules with { CaseLimits = ReadLimits(top.Mapping("cases")) } : rules;
        var accounts = top.Has("accounts") ? top.Mappings("accounts").Select(account => (At: account, Account: Read(account, questionnaire))).ToList() : [];
        top.Done();
        foreach (var (at, account) in accounts.Where((one, index) => accounts.Take(index).Any(earlier => earlier.Account.Id == one.Account.Id)))
        {
            at.Report("id", $"two accounts have the id '{account.Id}'");
        }
        return (rules, [.. accounts.Select(one => one.Account)]);
    }

    private static OperationRules ReadRules(PackMapping? rules, Guideline? guideline)
    {
        if (rules is null)
        {
            return new OperationRules();
        }
        var read = new OperationRules
        {
            Deadline = Rule("deadline"),
            Closing = Rule("closing"),
            Cases = Rule("cases"),
            Crisis = Rule("crisis"),
        };
        rules.Done();
        return read;

        SectionId? Rule(string name)
        {
            if (rules.OptionalText(name) is not { } text)
            {
                return null;
            }
            var id = new SectionId(text);
            if (guideline is not null && guideline.Find(id) is null)
            {
                rules.Report(name, $"there is no section '{text}' in guidelines.yaml");
            }
            return id;
        }
    }

    private static CaseLimits ReadLimits(PackMapping? limits)
    {
        var otherwise = new CaseLimits();
        if (limits is null)
        {
            return otherwise;
        }
        var read = new CaseLimits
        {
            AcuteMinutes = limits.OptionalNumber("acuteMinutes", 1, 24 * 60) ?? otherwise.AcuteMinutes,
            Days = limits.OptionalNumber("days", 1, 30) ?? otherwise.Days,
        };
        limits.Done();
        return read;
    }

    private static ListedAccount Read(PackMapping account, PlanQuestionnaire? questionnaire)
    {
        var channel = account.Text("channel");
        var channels = questionnaire?.Questions.FirstOrDefault(question => question.Id == PlanQuestionnaire.Channel)?.Choices ?? [];
        if (channels.Count > 0 && channels.All(choice => choice.Value != channel))
        {
            account.Report("channel", $"'channel' must be one of the plan's channels: {string.Join(", ", channels.Select(choice => choice.Value))}, not '{channel}'");
        }
        Uri? address = null;
        if (account.OptionalText("address") is { } text && !AccountAddress.TryParse(text, out address))
        {
            account.Report("address", $"'{text}' is no address of an account; write it as a browser shows it, such as https://www.facebook.com/name");
        }
        var read = new ListedAccount(account.Text("id"), account.Text("name", AccountRules.TextLimit), channel, account.Text("unit", AccountRules.TextLimit), address);
        account.Done();
        return read;
    }
}
