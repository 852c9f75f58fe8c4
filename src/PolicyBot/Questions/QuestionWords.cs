using System.Diagnostics;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Questions;

/// <summary>What came of a question, in words.</summary>
internal static class QuestionWords
{
    /// <summary>Who replied when, and how.</summary>
    public static string RepliedBy(QuestionReply reply, QuestionTexts texts)
    {
        var name = PlainText.EscapeInline(reply.ByName);
        return reply.Kind == ReplyKind.Answered ? texts.AnsweredBy(name, reply.At) : texts.NotForUsBy(name, reply.At);
    }

    /// <summary>Who replied first.</summary>
    public static string AlreadyRepliedBy(QuestionReply reply, QuestionTexts texts)
    {
        var name = PlainText.EscapeInline(reply.ByName);
        return reply.Kind == ReplyKind.Answered ? texts.AlreadyAnsweredBy(name, reply.At) : texts.AlreadyNotForUsBy(name, reply.At);
    }

    /// <summary>Why something can't be done.</summary>
    public static string Refused(QuestionRefusal reason, Turn turn)
    {
        var texts = new QuestionTexts(turn.Language);
        return reason switch
        {
            QuestionRefusal.NotTheAdviser => texts.NotTheAdviser(turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language)),
            QuestionRefusal.NotFound => texts.NotFound,
            QuestionRefusal.NotAnswered => texts.NotAnswered,
            QuestionRefusal.AskedTwice => texts.AskedTwice,
            QuestionRefusal.TooLate => texts.TooLate,
            _ => throw new UnreachableException(),
        };
    }
}
