using Diary.Bot.Host.Verbs;

return await Verb.RunAsync(args);
