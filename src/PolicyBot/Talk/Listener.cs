using System.Diagnostics;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.FollowUps;
using PolicyBot.Guidelines.Search;

namespace PolicyBot.Talk;

/// <summary>Hears what people type that is no command: a question, small talk, or what can't be answered.</summary>
internal sealed class Listener(AnswerDialog answers, LastTopics topics)
{
    /// <summary>Answers whatever was typed. Nothing of it stands in the answer.</summary>
    public Reply Answer(Turn turn, string written)
    {
        var texts = new TalkTexts(turn.Language);
        var typed = TypedText.Read(written);
        var reply = Answer(turn, typed, texts);
        if (typed.WasCut)
        {
            reply = WithNote(reply, texts.ReadTheBeginning(TypedText.Limit));
        }
        return typed.HadIdentityNumber ? WithNote(reply, texts.IdentityNumber) : reply;
    }

    private Reply Answer(Turn turn, TypedText typed, TalkTexts texts)
    {
        var question = typed.WithoutLinks;
        if (!question.Any(char.IsLetter))
        {
            return new Reply.Notice(typed.HadLink ? texts.OnlyLink : typed.Text.Length > 0 ? texts.NoWords : new AnswerTexts(turn.Language).AskSomething);
        }
        var words = Folding.Words(question);
        if (SmallTalk.KindOf(words, isQuestion: question.EndsWith('?')) is { } kind)
        {
            return Answer(turn, kind, texts);
        }
        return OtherLanguages.IsIn(question, words)
            ? new Reply.Notice(texts.OtherLanguage)
            : answers.Answer(turn, typed.Text, SmallTalk.WithoutCourtesy(question, words));
    }

    private Reply Answer(Turn turn, SmallTalkKind kind, TalkTexts texts)
    {
        if (kind == SmallTalkKind.Forget)
        {
            topics.Remember(turn, topic: null);
        }
        return kind switch
        {
            SmallTalkKind.Abilities => new Reply.Card(HelpCard.For(turn, Role.None)),
            SmallTalkKind.Complaint or SmallTalkKind.Swearing => new Reply.Card(SorryCard.For(turn)),
            SmallTalkKind.Forget => new Reply.Notice(texts.Forget),
            SmallTalkKind.Who => new Reply.Notice(texts.Who(turn.Municipality.Name)),
            SmallTalkKind.HowAreYou => new Reply.Notice(texts.HowAreYou),
            SmallTalkKind.Thanks => new Reply.Notice(texts.Thanks),
            SmallTalkKind.Goodbye => new Reply.Notice(texts.Goodbye),
            SmallTalkKind.Greeting => new Reply.Notice(texts.Greeting),
            SmallTalkKind.Agreement => new Reply.Notice(texts.Agreement),
            _ => throw new UnreachableException(),
        };
    }

    private static Reply WithNote(Reply reply, string note) => reply switch
    {
        Reply.Card { Content: var card } => new Reply.Card(card with
        {
            FallbackText = $"{note} {card.FallbackText}",
            Body = [CardParts.Problem(note), .. card.Body],
        }),
        Reply.Notice notice => new Reply.Notice($"{note}\n\n{notice.Text}"),
        _ => reply,
    };
}
