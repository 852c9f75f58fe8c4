using PolicyBot.Host.CommandLine;

return await PolicyBotCommand.Build(args).InvokeAsync();
