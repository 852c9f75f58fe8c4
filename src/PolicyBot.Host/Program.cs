using PolicyBot.Host.CommandLine;

return await PolicyBotCommand.RunAsync(args);
