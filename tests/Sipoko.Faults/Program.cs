Console.Error.WriteLine("Usage: Sipoko.Faults run SEED MINUTES");
return 2;
