using Sipoko.Faults.Checking;

switch (args)
{
    case ["check", var folder, var connection]:
        return await CheckVerb.Run(folder, connection);
    default:
        Console.Error.WriteLine("Usage: Sipoko.Faults run SEED MINUTES | check FOLDER CONNECTION");
        return 2;
}
