using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>Reports a message in Teams as a possibly reputation-critical case: its text and link come along into the form.</summary>
internal sealed class ReportMessage : IMessageAction
{
    public string Command => "reportCase";

    public string Title(Language language) => new CaseTexts(language).ReportCase;

    public Press PressOn(PointedMessage message) => new(
        CaseReportDialog.New,
        new Dictionary<string, string> { [CaseRules.WhatField] = CardParts.Cut(message.Text, CaseRules.TextLimit - 2), [CaseRules.WhereField] = message.Link?.AbsoluteUri ?? "" },
        CardActivityId: null);
}
