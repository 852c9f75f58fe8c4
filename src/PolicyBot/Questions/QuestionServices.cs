using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Questions;

/// <summary>Registers questions that are passed on to the adviser.</summary>
public static class QuestionServices
{
    /// <summary>Adds the dialogs of the asker and of the adviser, and the reminders.</summary>
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSingleton<IDialog, QuestionDialog>()
        .AddSingleton<IDialog, ReplyDialog>()
        .AddSingleton<IDialog, OpenQuestionsDialog>()
        .AddHostedService<QuestionRounds>();
}
